import { vi } from 'vitest'
import type { Era } from '@/lib/protocol/revisions'
import type { JsonObject } from '@/lib/protocol/json'
import type { Completion, CompleteDeps, ProviderConfig } from '@/lib/sampling/types'
import { askingPeer, type WrittenAsk } from './asking-peer'
import { connectTo, PEER_URL } from './connected'
import { AskDesk } from '@/lib/answering/desk'
import { BY_HAND, type Routes } from '@/lib/answering/routes'
import { TrustBook } from '@/lib/answering/trust'
import type { CassettePort, DeskDeps, DeskEntry, Provider } from '@/lib/answering/types'

export const ORIGIN = new URL(PEER_URL).origin
/** Looks often: everything here happens in one process. */
const SOON = { interval: 1 }
export const ERAS = ['legacy', 'modern'] as const satisfies readonly Era[]

export const sampling = (text = 'Capital of France?', maxTokens = 20): WrittenAsk => ({
  method: 'sampling/createMessage',
  params: { messages: [{ role: 'user', content: { type: 'text', text } }], maxTokens },
})
export const FORM: WrittenAsk = {
  method: 'elicitation/create',
  params: { message: 'Who?', requestedSchema: { type: 'object', properties: { name: { type: 'string' } } } },
}
export const ROOTS: WrittenAsk = { method: 'roots/list' }

export const PROVIDER: Provider = {
  name: 'Fake',
  config: { kind: 'openai', baseUrl: 'http://provider.test/v1', key: 'sk-secret', model: 'small' },
  models: [{ id: 'small', price: { input: 1, output: 2 } }],
}

export const completed = (text: string): Completion => ({
  result: { role: 'assistant', model: 'small', content: { type: 'text', text }, stopReason: 'endTurn' },
  usage: { inputTokens: 10, outputTokens: 5 },
  milliseconds: 40,
  remarks: [],
})

/** One completion under way, ended by the test. */
type Running = {
  readonly config: ProviderConfig
  readonly params: JsonObject
  readonly deps: CompleteDeps
  readonly ends: (text: string) => void
  readonly fails: (error: unknown) => void
}

/** A provider whose completions end when the test says so. */
const handProvider = () => {
  const running: Running[] = []
  const complete: DeskDeps['complete'] = (config, params, deps) =>
    new Promise((resolve, reject) => {
      running.push({
        config,
        params,
        deps,
        ends: (text) => {
          resolve(completed(text))
        },
        fails: reject,
      })
    })
  return { running, complete }
}

type Setup = {
  readonly routes?: Partial<Routes>
  readonly cassette?: CassettePort
  readonly trust?: TrustBook
  readonly provider?: Provider | undefined
}

/** A call of an asking server, on a live connection with a desk. */
export const atWork = async (era: Era, rounds: readonly (readonly WrittenAsk[])[], setup: Setup = {}) => {
  const { peer, answers } = askingPeer(era, ...rounds)
  const { connection, recording, events } = await connectTo(peer.fetch, { version: era })
  const trust = setup.trust ?? new TrustBook()
  const { running, complete } = handProvider()
  const desk = new AskDesk({
    connection,
    origin: ORIGIN,
    routes: () => ({ ...BY_HAND, ...setup.routes }),
    roots: () => [{ uri: 'file:///home/you/project' }],
    provider: () => ('provider' in setup ? setup.provider : PROVIDER),
    cassette: () => setup.cassette,
    trust,
    complete,
    providerFetch: () => () => Promise.reject(new Error('no network in this test')),
    clock: () => recording.events.length,
  })
  const call = connection.call('tools/call', { name: 'ask', arguments: {} })
  const entries = (): readonly DeskEntry[] => [...desk.state().values()]
  /** The only open ask, once it is there and `ready`. */
  const open = (ready: (entry: DeskEntry) => boolean = () => true): Promise<DeskEntry> =>
    vi.waitFor(() => {
      const [entry] = entries()
      if (!entry || !ready(entry)) throw new Error('not yet')
      return entry
    }, SOON)
  const by = () => events('answer-given').map((event) => event.by)
  return { peer, answers, connection, recording, events, desk, trust, running, call, entries, open, by }
}

/** Whether a sampling request stands at a step of its way through a provider. */
export const inPhase =
  (phase: string) =>
  ({ job }: DeskEntry): boolean =>
    job?.phase === phase

/** The completion that was started as the given one, from 0. */
export const nth = (running: readonly Running[], at: number): Promise<Running> =>
  vi.waitFor(() => {
    const found = running[at]
    if (!found) throw new Error('not yet')
    return found
  }, SOON)
