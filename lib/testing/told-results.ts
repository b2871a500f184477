import { isObject } from '@/lib/protocol/json'
import { eraOf, type Revision } from '@/lib/protocol/revisions'
import type { Told } from './rule-tester'
import type { Transcript } from './transcript'

type Session = Told['session']

const ALL = { tools: {}, resources: {}, prompts: {}, completions: {} }

/** A request and its result. */
type Step = { readonly method: string; readonly params?: object; readonly result: unknown }

/** What every final result has on modern, and those that may be cached. */
const MODERN = { resultType: 'complete', ttlMs: 0, cacheScope: 'private' }

/** Sends each request and receives its result, one after the other. */
export const tellSteps = (t: Transcript, revision: Revision, steps: readonly Step[], firstId = 1): void => {
  for (const [index, { method, params = {}, result }] of steps.entries()) {
    const isModern = eraOf(revision) === 'modern' && isObject(result)
    t.sends({ id: firstId + index, method, params })
    t.receives({ id: firstId + index, result: isModern ? { ...MODERN, ...result } : result })
  }
}

/** A session with a server that declares what primitives there are, in which these requests get these results. */
export const answered =
  (...steps: readonly Step[]): Session =>
  (t: Transcript, revision: Revision) => {
    t.connects(revision, { capabilities: ALL })
    tellSteps(t, revision, steps)
  }

/** The same with one list of tools. */
export const listsTools = (...tools: readonly unknown[]): Session =>
  answered({ method: 'tools/list', result: { tools } })

/** A session in which nothing is asked. */
export const silent: Told = { name: 'a session without a request', session: answered() }

/** A server that declares no capability at all. */
export const declaresNothing: Told = {
  name: 'a server that declares no such capability',
  session: (t, revision) => t.connects(revision),
}
