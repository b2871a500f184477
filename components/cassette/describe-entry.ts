import type { CassetteEntry } from '@/lib/cassette/types'
import { isObject, stringAt, type JsonObject } from '@/lib/protocol/json'
import { ASK_METHODS, isAskMethod, type AskKind } from '@/lib/protocol/methods'

/** What kind of answer an entry holds. */
export const kindOf = ({ ask: { method } }: CassetteEntry): AskKind =>
  isAskMethod(method) ? ASK_METHODS[method] : 'elicitation'

const KINDS = { sampling: 'sampling', elicitation: 'form', roots: 'roots' } as const satisfies Record<AskKind, string>

/** The kind in a word. */
export const kindText = (entry: CassetteEntry): string =>
  stringAt(entry.ask.params, 'mode') === 'url' ? 'link' : KINDS[kindOf(entry)]

const textIn = (content: unknown): string => {
  const blocks: unknown[] = Array.isArray(content) ? content : [content]
  return blocks.map((block) => stringAt(block, 'text') ?? stringAt(block, 'type') ?? '').join(' ')
}

/** What is asked, in a line. */
export const askText = ({ note, ask: { params } }: CassetteEntry): string => {
  if (note !== undefined) return note
  const messages = isObject(params) && Array.isArray(params['messages']) ? (params['messages'] as unknown[]) : []
  const last = messages.at(-1)
  return stringAt(params, 'message') ?? (isObject(last) ? textIn(last['content']) : 'which roots it may use')
}

const members = (content: JsonObject): readonly string[] =>
  Object.keys(content).length === 0
    ? []
    : [
        Object.entries(content)
          .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
          .join(', '),
      ]

/** What is answered, in a line. */
export const answerText = ({ answer }: CassetteEntry): string => {
  switch (answer.kind) {
    case 'elicitation':
      return [answer.action, ...members(answer.content ?? {})].join(' ')
    case 'sampling':
      return textIn(answer.result['content']) || 'no text'
    case 'roots':
      return answer.roots.length === 0 ? 'no roots' : answer.roots.map(({ uri }) => uri).join(', ')
    case 'verbatim':
      return JSON.stringify(answer.result)
    case 'error':
      return `error ${answer.code}: ${answer.message}`
  }
}
