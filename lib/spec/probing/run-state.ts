import type { ProbingId } from '@/lib/recording/keys'
import type { ProbeFacts } from './facts'
import type { ProbeDeps } from './line'

/** What the probes of one run share. */
export type RunState = {
  readonly probing: ProbingId
  readonly facts: ProbeFacts
  readonly deps: ProbeDeps
  /** Tools that the person allows to be called. */
  readonly allowedTools: readonly string[]
  /** What was found out once for all. */
  readonly memo: Map<string, Promise<unknown>>
}
