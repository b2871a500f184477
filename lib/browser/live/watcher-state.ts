import type { Problem } from '@/lib/protocol/problem'
import type { Recording } from '@/lib/recording/recording'
import type { AskKey } from '@/lib/recording/keys'
import type { AnswerOutcome, EndReason } from '@/lib/share/live/control'
import type { RedactedCounts } from './live-redaction'

/** An answer of this watcher: `sending` and `sent` until the owner has said what became of it. */
export type OwnAnswer = {
  readonly id: string
  readonly ask: AskKey
  readonly state: 'sending' | 'sent' | 'failed' | AnswerOutcome
  readonly problem?: Problem
}

/** A live share as a watcher sees it. */
export type WatcherState = {
  /** `away`: the owner's page is not there, and may come back. */
  readonly phase: 'opening' | 'live' | 'away' | 'reconnecting' | 'ended' | 'failed'
  /** Grows while it is watched; there from the first chunk on. */
  readonly recording: Recording | undefined
  readonly answering: boolean
  readonly redacted: RedactedCounts
  /** Newest last. */
  readonly answers: readonly OwnAnswer[]
  /** Asks that others have answered, by what they call themselves. */
  readonly answeredBy: ReadonlyMap<AskKey, string>
  readonly why?: EndReason
  /** Why nothing more is read. */
  readonly problem?: Problem
}
