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

/** The answered asks of one connection, or of all the person's own, in the order in which they were asked. */
const answeredAsks = (views: SessionViews, connection?: ConnectionId): readonly Answered[] => {
  const explored = new Set(views.connections().flatMap(({ id, exploration }) => (exploration ? [id] : [])))
  const keys = new Set(views.exchanges().flatMap(({ asks }) => asks))
  return [...keys]
    .map((key) => views.ask(key))
    .filter(isAnswered)
    .filter(({ connectionId: id }) => (connection === undefined ? !explored.has(id) : id === connection))
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
 * The answers of a recording as a cassette, of one connection or of all but the explorations'. Asks that were
 * abandoned, or whose answer cannot be told, are left out.
 */
export const recordCassette = (views: SessionViews, connection?: ConnectionId): Cassette => {
  const asks = answeredAsks(views, connection)
  const source = views.connection(connection ?? asks[0]?.connectionId)
  return {
    format: 'parley-cassette',
    version: 1,
    ...(source && { recordedFrom: sourceOf(source) }),
    entries: merged(asks.map(entryOf)),
  }
}
