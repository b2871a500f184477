import type { Revision } from '@/lib/protocol/revisions'
import type { Transcript } from './transcript'

type Members = Readonly<Record<string, unknown>>
type Session = (t: Transcript, revision: Revision) => void

type Around = {
  /** Of the request; empty when absent. */
  readonly params?: Members
  /** Of the server. */
  readonly capabilities?: Members
}

/** A session of one call and the result it got. */
export const answered =
  (method: string, result: unknown, { params = {}, capabilities = {} }: Around = {}): Session =>
  (t, revision) => {
    t.connects(revision, { capabilities }).sends({ id: 1, method, params })
    t.receives({ id: 1, result })
  }

/** A session of one tool call, on whose stream a notification comes before the result. */
export const notified =
  (method: string, told: unknown, { params = {}, capabilities = {} }: Around = {}): Session =>
  (t, revision) => {
    t.connects(revision, { capabilities }).sends({ id: 1, method: 'tools/call', params: { name: 'book', ...params } })
    t.sse({ method, params: told })
      .sse({ id: 1, result: { resultType: 'complete', content: [] } })
      .ends()
  }

/** A session in which a connection is all there is. */
export const quiet: Session = (t, revision) => {
  t.connects(revision)
}

/** A call that asks for progress under `progressToken`. */
export const calls = (id: string | number, progressToken?: unknown, params: Members = {}) => ({
  id,
  method: 'tools/call',
  params: { name: 'book', ...params, ...(progressToken !== undefined && { _meta: { progressToken } }) },
})

export const progress = (progressToken: unknown, value: unknown, more: Members = {}) => ({
  method: 'notifications/progress',
  params: { progressToken, progress: value, ...more },
})

export const done = (id: string | number) => ({ id, result: { resultType: 'complete', content: [] } })
