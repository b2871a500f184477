import type { CassettePlayer } from '@/lib/cassette/player'
import type { Connection } from '@/lib/client/types'
import type { JsonObject } from '@/lib/protocol/json'
import type { RequestId } from '@/lib/protocol/jsonrpc'
import type { MessageKey } from '@/lib/recording/keys'
import type { Catalog } from '@/lib/views/types'

/** A value that a call’s arguments have from the result of an earlier call, such as the id of what that one made. */
export type CarriedValue = {
  /** JSON pointer into the call's params. */
  readonly at: string
  readonly value: string | number
  /** The call whose result it came from. */
  readonly from: MessageKey
  /** Where in that result; absent where it only stands in the middle of a text. */
  readonly found?: ResultPlace
}

/** A place in a result: a JSON pointer, and a second one into the JSON that the text there is. */
export type ResultPlace = { readonly path: string; readonly inner?: string }

/** One of the person's own calls of a recorded session, ready to be made again. */
export type ReplayCall = {
  readonly key: MessageKey
  readonly method: string
  /** Without the envelope of its era. */
  readonly params: JsonObject
  /** Tool, prompt or resource it is about. */
  readonly subject?: string
  /** It asked for progress notifications. */
  readonly progress: boolean
  readonly carried: readonly CarriedValue[]
}

/** What became of a carried value. `sent`: the new session's own where it has one, else the recorded one. */
export type CarriedInto = CarriedValue & { readonly replaced: boolean; readonly sent: string | number }

export type ReplayedCall = {
  readonly call: ReplayCall
  /** The request of the new session, with which its views find the exchange; absent for `left-out`. */
  readonly requestId?: RequestId
  /**
   * `answered`: a result or an error came. `failed`: none will. `cancelled`: given up, because of an ask that the
   * cassette has no answer to, of patience, or of the person. `left-out`: not made.
   */
  readonly outcome: 'answered' | 'failed' | 'cancelled' | 'left-out'
  /** In a sentence, for all but `answered`. */
  readonly why?: string
  readonly carried: readonly CarriedInto[]
}

export type ReplayOptions = {
  /** Open, to whatever server, in whatever era and revision. */
  readonly connection: Connection
  /** Answers what the server asks: of the recording's own cassette, or another. */
  readonly player: CassettePlayer
  /** What the new server listed, as of now: its schemas say which arguments a modern request mirrors in headers. */
  readonly catalog: () => Catalog
  /** Told of each call as it is over, and how many of them are. */
  readonly onDone?: (done: ReplayedCall, count: number) => void
  /** Stops: the call under way is cancelled, those after it are left out. */
  readonly signal?: AbortSignal
  /** Milliseconds for each call, after which it is cancelled. */
  readonly patience: number
}
