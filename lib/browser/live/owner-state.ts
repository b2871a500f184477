import type { Problem } from '@/lib/protocol/problem'
import type { Answered } from './answer-desk'
import type { RedactedCounts } from './live-redaction'

/** A live share as its owner sees it. */
export type OwnerState = {
  /** `behind`: the server cannot be reached; what was not sent waits. `ending`: the last of it goes out. */
  readonly phase: 'opening' | 'live' | 'behind' | 'ending' | 'ended' | 'deleted'
  /** Path and fragment. */
  readonly link: string
  readonly title: string
  /** Milliseconds since the epoch; 0 until the server has said it. */
  readonly expiresAt: number
  /** Watchers may answer. */
  readonly answering: boolean
  readonly events: number
  readonly bytes: number
  readonly redacted: RedactedCounts
  /** Newest last. */
  readonly answered: readonly Answered[]
  /** Why it ended, where the owner did not end it. */
  readonly problem?: Problem
}
