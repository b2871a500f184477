import { fenced } from '@/lib/spec/report/markdown-text'
import { stringAt } from '@/lib/protocol/json'
import type { AskView } from '@/lib/views/types'
import { BY_WORDS, cell, named, took } from './markdown-words'

/** Characters of an answer. */
const MOST = 4_000

const questionOf = ({ kind, params }: AskView): string => {
  const text = stringAt(params, 'message') ?? stringAt(params, 'systemPrompt')
  return text === undefined ? kind : `${kind}: ${cell(text)}`
}

const fate = ({ status, answeredBy, askedAt, answeredAt }: AskView): string => {
  if (status === 'abandoned') return 'abandoned'
  if (status === 'pending') return 'not answered'
  const after = answeredAt === undefined ? '' : ` after ${took(answeredAt - askedAt)}`
  return `answered${answeredBy ? ` by ${BY_WORDS[answeredBy]}` : ''}${after}`
}

const indented = (lines: readonly string[]): readonly string[] =>
  lines.map((line) =>
    line
      .split('\n')
      .map((part) => (part === '' ? '' : `  ${part}`))
      .join('\n'),
  )

/** What the server asked, who answered, and what. */
export const askLines = (ask: AskView, method?: string, subject?: string): readonly string[] => {
  const inCall = method === undefined ? '' : ` in ${named([method, subject].filter(Boolean).join(' '))}`
  const { answer } = ask
  return [
    `- **${questionOf(ask)}**${inCall}, ${fate(ask)}`,
    ...(answer ? ['', ...indented(fenced('json', JSON.stringify(answer, null, 2), MOST))] : []),
  ]
}
