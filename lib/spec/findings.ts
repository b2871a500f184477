import type { Revision } from '@/lib/protocol/revisions'
import type { ConnectionId } from '@/lib/recording/events'
import type { MessageKey, Seq } from '@/lib/recording/keys'
import type { Level } from './catalogue/entry'
import type { RequirementId } from './catalogue/requirements'

/** How bad: a broken MUST (or schema), a broken SHOULD, or a hint that follows from descriptive text only. */
export type Severity = 'must' | 'should' | 'hint'

/**
 * How it would be right, precisely enough to write it down: what belongs at the finding's path, that nothing does, or
 * what the response's head says instead; a header without a value is left out.
 */
export type Mend =
  | { readonly value: unknown }
  | { readonly status: number }
  | { readonly header: string; readonly value?: string }
  | 'remove'

/** One violation of one requirement, pinned to the frame that shows it. */
export type Finding = {
  /** Unique and stable within the recording. */
  readonly key: string
  readonly id: RequirementId
  readonly level: Level
  readonly severity: Severity
  readonly connectionId: ConnectionId
  readonly revision: Revision
  readonly message: string
  /** The event it is pinned to. */
  readonly seq: Seq
  /** The JSON-RPC message it is about, where it is about one. */
  readonly messageKey?: MessageKey
  /** JSON pointer into that message. */
  readonly path?: string
  /** All events that prove it, `seq` among them, oldest first. */
  readonly evidence: readonly Seq[]
  readonly actual?: unknown
  readonly expected?: unknown
  readonly mend?: Mend
  /** Found by a probe rather than in passing. */
  readonly probe?: true
}

export type OutcomeKind = 'passed' | 'failed' | 'not-exercised' | 'not-applicable'

/** What would get a requirement judged that was not: something the person can do with one click. */
export type Exercise =
  { readonly kind: 'list'; readonly method: string } | { readonly kind: 'call-tool' } | { readonly kind: 'probe' }

/** How one requirement fared on one connection. Silence is never a pass. */
export type Outcome = {
  readonly id: RequirementId
  readonly level: Level
  readonly severity: Severity
  readonly outcome: OutcomeKind
  /** Why, for `not-exercised` and `not-applicable`. */
  readonly reason?: string
  readonly exercise?: Exercise
  /** How often it was judged. */
  readonly judged: number
  /** How often it was found broken; the findings kept may be fewer. */
  readonly broken: number
  /** Page and anchor of the negotiated revision's specification; absent where that revision does not say it. */
  readonly spec?: string
}
