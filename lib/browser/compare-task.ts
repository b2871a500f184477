import type { ConnectionId, RecordingEvent } from '@/lib/recording/events'
import type { MessageKey } from '@/lib/recording/keys'
import type { Renamed } from '@/lib/spec/compare/call-comparison'
import { perSession } from './per-session'
import type { Owner } from './per-session'
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

/** Opened on another page of the app, for the session that is turned to next. */
let handed: CompareTask | undefined

/** Each session's own; lives as long as the page. */
export const compareTask = perSession(() => {
  const task = new Stored<CompareTask>(
    () => undefined,
    '',
    () => START,
  )
  if (handed) task.set(handed)
  handed = undefined
  return task
})

/** Compares the session with another; the middle column shows it once it is turned to comparing. */
export const openComparison = (
  owner: Owner,
  right: ComparedSide | undefined,
  left: ComparedSide = SHOWN,
  renamed?: Renamed,
): void => {
  compareTask(owner).set({ kind: 'compare', left, right, ...(renamed && { renamed }) })
}

const replayOf = (of: ComparedSession, url: string | undefined): CompareTask => ({
  kind: 'replay',
  of,
  ...(url !== undefined && { url }),
})

/** Opens what a replay of a session would send, to its own server or another. Sends nothing: that takes a click there. */
export const openReplay = (owner: Owner, of: ComparedSession, url?: string): void => {
  compareTask(owner).set(replayOf(of, url))
}

/** The same where it is another page that will show it. */
export const handReplay = (of: ComparedSession, url?: string): void => {
  handed = replayOf(of, url)
}

export const closeReplay = (owner: Owner): void => {
  compareTask(owner).set(START)
}
