import { envelope } from '@/lib/protocol/meta'
import type { Json, JsonObject } from '@/lib/protocol/json'
import { eraOf, type Revision } from '@/lib/protocol/revisions'
import type { Told } from './rule-tester'
import type { Transcript } from './transcript'

type Asked = {
  readonly method: string
  readonly params?: unknown
  /** Client capabilities; every one that matters when absent. */
  readonly declared?: Json
}

const EVERYTHING: JsonObject = {
  elicitation: { form: {}, url: {} },
  sampling: { tools: {}, context: {} },
  roots: { listChanged: true },
}

/** JSON pointer to the params of an ask that `tellAsk` told in the modern era. */
export const MODERN_PARAMS = '/result/inputRequests/q1/params'

/** The handshake of a client with these capabilities; on modern there is none. */
export const tellHandshake = (t: Transcript, revision: Revision, declared: Json = EVERYTHING): void => {
  if (eraOf(revision) === 'legacy') {
    t.starts(revision)
    t.sends({ id: 0, method: 'initialize', params: { protocolVersion: revision, capabilities: declared } })
    t.receives({ id: 0, result: { protocolVersion: revision, capabilities: {} } })
  }
  t.connects(revision)
}

/** A call during which the server asks: on its stream (legacy), or by its result (modern). */
export const tellAsk = (
  t: Transcript,
  revision: Revision,
  { method, params, declared = EVERYTHING }: Asked,
  id = 1,
): void => {
  const ask = { method, ...(params !== undefined && { params }) }
  const meta = eraOf(revision) === 'modern' ? { _meta: envelope(revision, declared as JsonObject) } : {}
  t.sends({ id, method: 'tools/call', params: { name: 'book', ...meta } })
  if (eraOf(revision) === 'legacy') t.sse({ id: `a${id}`, ...ask })
  else t.receives({ id, result: { resultType: 'input_required', inputRequests: { q1: ask } } })
}

/** A session with these asks, one call each. */
export const asking = (name: string, ...asks: readonly Asked[]): Told => ({
  name,
  session: (t, revision) => {
    tellHandshake(t, revision, asks[0]?.declared)
    asks.forEach((ask, index) => {
      tellAsk(t, revision, ask, index + 1)
    })
  },
})
