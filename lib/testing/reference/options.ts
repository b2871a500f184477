import type { JsonObject } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import type { Method } from './rpc'

/** What a reference server is made of. */
export type ReferenceOptions = {
  /** Revisions that it speaks. */
  readonly revisions: readonly Revision[]
  readonly capabilities: JsonObject
  /** Everything that it answers, besides the handshakes. */
  readonly methods: Readonly<Record<string, Method>>
  /** Notifications that it acts upon. */
  readonly heard: (method: string, params: JsonObject) => void
  /** False: no sessions (legacy). */
  readonly sessions: boolean
}

/** One incoming HTTP request, its body read. */
export type Incoming = {
  readonly verb: string
  readonly url: string
  readonly headers: Headers
  readonly text: string
  readonly signal: AbortSignal
}
