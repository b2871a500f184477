import { entryOf } from '@/lib/spec/severity'
import { withoutEchoes } from '@/lib/spec/echoes'
import type { Finding } from '@/lib/spec/findings'
import { escaped } from '@/lib/spec/report/markdown-text'
import { specUrl } from '@/lib/spec/spec-url'
import type { SessionViews } from '@/lib/views/session-views'
import type { ConnectionView, ExchangeView } from '@/lib/views/types'
import { askLines } from './markdown-asks'
import { cell, named, STATUS_WORDS, tookOf, utc } from './markdown-words'

type Report = {
  readonly title: string
  readonly views: SessionViews
  /** What was found in it; undefined where nothing judged it. */
  readonly findings?: readonly Finding[] | undefined
}

const MOST_CALLS = 200
const MOST_ASKS = 50

const isOwn = ({ exploration, probe }: ConnectionView): boolean => !exploration && !probe

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`## ${title}`, '', ...lines, '']

const more = (left: number, what: string): readonly string[] =>
  left > 0 ? ['', `… and ${left.toLocaleString('en')} more ${what}.`] : []

const connectionLine = ({ url, era, revision, transport, state, startedAt, serverInfo }: ConnectionView): string => {
  const server = serverInfo ? ` (${cell([serverInfo.name, serverInfo.version].filter(Boolean).join(' '))})` : ''
  const spoken = revision === undefined ? 'no revision agreed on' : `${revision}, ${era ?? ''} era, ${transport ?? ''}`
  return `- ${named(url)}${server}: ${spoken}; started ${utc(startedAt)}, ${state}`
}

const callLine = (exchange: ExchangeView, index: number): string => {
  const { method, subject, status, timing, asks, notifications, problem } = exchange
  const outcome = problem ? `${STATUS_WORDS[status]}: ${cell(problem.title)}` : STATUS_WORDS[status]
  const call = [named(method), subject === undefined ? '' : cell(subject)].filter(Boolean).join(' ')
  return `| ${index + 1} | ${call} | ${outcome} | ${tookOf(timing)} | ${asks.length || ''} | ${notifications || ''} |`
}

const callTable = (calls: readonly ExchangeView[]): readonly string[] =>
  calls.length === 0
    ? []
    : [
        '| # | call | outcome | time | asks | notifications |',
        '|---|---|---|---|---|---|',
        ...calls.slice(0, MOST_CALLS).map(callLine),
        ...more(calls.length - MOST_CALLS, 'calls'),
      ]

const askList = (calls: readonly ExchangeView[], views: SessionViews): readonly string[] => {
  const asks = calls.flatMap(({ asks, method, subject }) =>
    asks.map((key) => ({ ask: views.ask(key), method, subject })),
  )
  return [
    ...asks.slice(0, MOST_ASKS).flatMap(({ ask, method, subject }) => (ask ? askLines(ask, method, subject) : [])),
    ...more(asks.length - MOST_ASKS, 'asks'),
  ]
}

const findingLines = (findings: readonly Finding[]): readonly string[] => {
  const byRequirement = new Map<string, Finding[]>()
  for (const finding of withoutEchoes(findings))
    byRequirement.set(finding.id, [...(byRequirement.get(finding.id) ?? []), finding])
  return [...byRequirement.values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const { id, level, revision, message, seq } = first
    const citation = entryOf(id).spec[revision]
    const link = citation === undefined ? named(id) : `[${named(id)}](${specUrl(citation)})`
    const often = same.length === 1 ? '' : ` (${same.length.toLocaleString('en')} times)`
    return [`- **${level}** ${link}: ${entryOf(id).statement}`, `  - ${escaped(message)} Event ${seq}${often}.`]
  })
}

/**
 * A session for an issue: connections, calls, what the server asked and what it was answered, findings. What the server
 * sent is never markup; explorations and probes are left out.
 */
export const markdownSession = ({ title, views, findings }: Report): string => {
  const own = new Set(
    views
      .connections()
      .filter(isOwn)
      .map(({ id }) => id),
  )
  const calls = views
    .exchanges()
    .filter(({ direction, connectionId }) => direction === 'client-to-server' && own.has(connectionId))
  const { messages, malformed } = views.statistics()
  return [
    `# ${cell(title)}`,
    '',
    `${messages.toLocaleString('en')} messages${malformed > 0 ? `, ${malformed.toLocaleString('en')} of them malformed` : ''}. Written by Parley.`,
    '',
    ...section('Connections', views.connections().filter(isOwn).map(connectionLine)),
    ...section('Calls', callTable(calls)),
    ...section('What the server asked', askList(calls, views)),
    ...(findings === undefined
      ? []
      : section('Findings', findings.length === 0 ? ['Nothing was found.'] : findingLines(findings))),
  ].join('\n')
}
