import type { ConnectionId, RecordingEvent } from '@/lib/recording/events'
import type { MessageKey } from '@/lib/recording/keys'
import type { Renamed } from '@/lib/spec/compare/call-comparison'
import { Stored } from './stored'

/** A session that can be compared or replayed: the one that the page shows, a kept one, or one that was handed over. */
export type ComparedSession =
  | { readonly kind: 'shown' }
  | { readonly kind: 'kept'; readonly id: string; readonly name: string }
  | { readonly kind: 'given'; readonly name: string; readonly events: readonly RecordingEvent[] }

/** One side of a comparison: all of a session, or one connection of it. */
export type ComparedSide = {
  readonly session: ComparedSession
  readonly connection?: ConnectionId
  /** Of its calls, those that count; all unless given. */
  readonly calls?: readonly MessageKey[]
}

/** What the middle column compares or replays. */
export type CompareTask =
  | {
      readonly kind: 'compare'
      readonly left: ComparedSide
      readonly right: ComparedSide | undefined
      /** Ids of the left session, and what a replay knows them to be called in the right one. */
      readonly renamed?: Renamed
    }
  /** What would be sent is being looked at. */
  | {
      readonly kind: 'replay'
      readonly of: ComparedSession
      /** Where to; the recorded server unless given. */
      readonly url?: string
    }
  /** It is being sent, or was: see the session's replayer. */
  | { readonly kind: 'replaying' }

export const SHOWN: ComparedSide = { session: { kind: 'shown' } }

const START: CompareTask = { kind: 'compare', left: SHOWN, right: undefined }

/** Lives as long as the page, also where the page goes from one address to another. */
export const compareTask = new Stored<CompareTask>(
  () => undefined,
  '',
  () => START,
)

/** Compares the shown session with another; the middle column shows it once it is turned to comparing. */
export const openComparison = (
  right: ComparedSide | undefined,
  left: ComparedSide = SHOWN,
  renamed?: Renamed,
): void => {
  compareTask.set({ kind: 'compare', left, right, ...(renamed && { renamed }) })
}

/** Opens what a replay of a session would send, to its own server or another. Sends nothing: that takes a click there. */
export const openReplay = (of: ComparedSession, url?: string): void => {
  compareTask.set({ kind: 'replay', of, ...(url !== undefined && { url }) })
}

export const closeReplay = (): void => {
  compareTask.set(START)
}
