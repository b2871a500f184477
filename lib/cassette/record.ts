import { canonicalJson } from '@/lib/protocol/canonical'
import type { ConnectionId } from '@/lib/recording/events'
import type { SessionViews } from '@/lib/views/session-views'
import type { AskView, ConnectionView } from '@/lib/views/types'
import { compared, questionText } from './compared'
import type { Cassette, CassetteEntry, RecordedFrom } from './types'
import { volatilePointers } from './volatile'

/** Which method raises each kind of ask. */
const METHODS = {
  elicitation: 'elicitation/create',
  sampling: 'sampling/createMessage',
  roots: 'roots/list',
} as const satisfies Record<AskView['kind'], string>

type Answered = AskView & Required<Pick<AskView, 'answer'>>

const isAnswered = (ask: AskView | undefined): ask is Answered => ask?.status === 'answered' && ask.answer !== undefined

/** The person's own connections: what an exploration answers is made up. */
const isOwn = ({ exploration }: ConnectionView): boolean => exploration === undefined

/** The answered asks of these connections, in the order in which they were asked. */
const answeredAsks = (views: SessionViews, connections: ReadonlySet<ConnectionId>): readonly Answered[] => {
  const keys = new Set(views.exchanges().flatMap(({ asks }) => asks))
  return [...keys]
    .map((key) => views.ask(key))
    .filter(isAnswered)
    .filter(({ connectionId }) => connections.has(connectionId))
    .sort((one, other) => one.message.seq - other.message.seq)
}

const entryOf = ({ kind, params, answer }: Answered): CassetteEntry => {
  const method = METHODS[kind]
  const ignore = volatilePointers(method, params)
  const asked = compared(method, params)
  return { ask: { method, params: asked }, answer, ...(ignore.length > 0 && { ignore }) }
}

/** One entry for what was asked and answered alike several times running. */
const merged = (entries: readonly CassetteEntry[]): CassetteEntry[] => {
  const result: CassetteEntry[] = []
  const newest = new Map<string, { at: number; answer: string }>()
  for (const entry of entries) {
    const question = questionText(entry.ask.method, entry.ask.params, new Set(entry.ignore))
    const answer = canonicalJson(entry.answer)
    const before = newest.get(question)
    const same = before?.answer === answer ? result[before.at] : undefined
    if (before && same) result[before.at] = { ...same, times: Number(same.times ?? 1) + 1 }
    else newest.set(question, { at: result.push(entry) - 1, answer })
  }
  return result
}

const sourceOf = ({ url, serverInfo }: ConnectionView): RecordedFrom => {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  return { ...(serverInfo && { name: serverInfo.name }), url: parsed ? `${parsed.origin}${parsed.pathname}` : url }
}

/**
 * The answers of a recording as a cassette: of the connections that `among` lets through, by default the person's own.
 * Asks that were abandoned, or whose answer cannot be told, are left out.
 */
export const recordCassette = (
  views: SessionViews,
  among: (connection: ConnectionView) => boolean = isOwn,
): Cassette => {
  const connections = views.connections().filter(among)
  const asks = answeredAsks(views, new Set(connections.map(({ id }) => id)))
  const source = connections.find(({ id }) => id === asks[0]?.connectionId) ?? connections.at(-1)
  return {
    format: 'parley-cassette',
    version: 1,
    ...(source && { recordedFrom: sourceOf(source) }),
    entries: merged(asks.map(entryOf)),
  }
}
