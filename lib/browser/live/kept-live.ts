import { isObject } from '@/lib/protocol/json'
import { has, isListOf, isNumber, isOneOf, isString, optional } from '@/lib/recording/check'
import { slotStored } from '@/lib/browser/per-session'

/** What it takes to go on with a live share after a reload: in this tab's session storage, and nowhere else. */
export type KeptLive = {
  readonly id: string
  /** Base64url. */
  readonly key: string
  readonly deleteToken: string
  readonly title: string
  /** Milliseconds since the epoch. */
  readonly expiresAt: number
  /** The id of the recording that is shared. */
  readonly recording: string
  /** Chunks that the server has. */
  readonly chunks: number
  /** Events in them. */
  readonly events: number
  /** Their bytes. */
  readonly bytes: number
  /** A chunk was under way, with the events up to here: the server may have it. */
  readonly pending?: number
  readonly answering: boolean
  /** Ids of answers that were dealt with. */
  readonly handled: readonly string[]
}

const isKept = has({
  id: isString,
  key: isString,
  deleteToken: isString,
  title: isString,
  expiresAt: isNumber,
  recording: isString,
  chunks: isNumber,
  events: isNumber,
  bytes: isNumber,
  pending: optional(isNumber),
  answering: isOneOf(true, false),
  handled: isListOf(isString),
})

export const keptLive = slotStored('live', (stored) =>
  isObject(stored) && isKept(stored) ? (stored as KeptLive) : undefined,
)
