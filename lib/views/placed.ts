import type { ExchangeAsk } from './exchange-state'
import type { ExchangeState, RoundState } from './exchange-state'
import type { InputRequired } from './rounds'
import type { MessageView } from './types'

/** Where a message (or an ask in it) belongs: what the timeline makes a row of. */
export type Placed =
  | { readonly as: 'request'; readonly message: MessageView; readonly round: RoundState }
  | {
      readonly as: 'response'
      readonly message: MessageView
      /** What it answers, or would have: see `surplus`. */
      readonly round?: RoundState
      /** The call on whose stream it came, for a response that answers nothing known. */
      readonly stream?: ExchangeState
      /** What the server wants before it goes on (modern). */
      readonly required?: InputRequired
      readonly surplus?: 'duplicate' | 'late' | 'unknown id'
    }
  | { readonly as: 'ask'; readonly ask: ExchangeAsk }
  /** `message`: the response that carried it (legacy). */
  | {
      readonly as: 'answer'
      readonly ask: ExchangeAsk
      readonly message?: MessageView
      readonly seq: MessageView['seq']
      readonly at: number
    }
  | {
      /** `repeated`: a request of the server that a resumed stream brought once more; it was dealt with. */
      readonly as: 'notification' | 'malformed' | 'repeated'
      readonly message: MessageView
      /** The exchange it belongs to. */
      readonly exchange?: ExchangeState
    }
