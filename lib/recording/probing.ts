import type { Revision } from '@/lib/protocol/revisions'
import type { MessageKey, Seq } from './keys'

/** How much a probe may do: nothing that lasts, calls of allowed tools, or what may disturb a session. */
export type ProbeRisk = 'safe' | 'calls-tools' | 'disruptive'

/** What a run of probes set out to do. */
export type ProbingPlan = {
  readonly url: string
  readonly revision: Revision
  /** Requirement ids, in the order in which they are probed. */
  readonly probes: readonly string[]
  /** Tools that may be called. */
  readonly tools: readonly string[]
}

/** One way in which a probe found something wrong; `seq` and `path` say where. */
export type ProbeViolation = {
  readonly message: string
  readonly seq?: Seq
  /** JSON pointer into the JSON-RPC message of that event. */
  readonly path?: string
  /** It weighs no more than this, where the specification leaves a door open that others close. */
  readonly atMost?: 'should' | 'hint'
  readonly evidence?: readonly Seq[]
  readonly actual?: unknown
  readonly expected?: unknown
}

/** What came of one probe. */
export type ProbeResult = {
  readonly probe: string
  readonly outcome: 'passed' | 'failed' | 'not-exercised' | 'not-applicable'
  /** Why, for the last two. */
  readonly reason?: string
  readonly violations: readonly ProbeViolation[]
  readonly milliseconds: number
}

/** A result that the person expects from now on: later calls of the same thing are compared with it. */
export type Expectation = {
  readonly id: string
  /** First request of the exchange whose result it is. */
  readonly exchange: MessageKey
  /** JSON pointers into the result, `*` for any segment, that may differ. */
  readonly ignored: readonly string[]
}
