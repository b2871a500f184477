import type { CassettePlayer } from '@/lib/cassette/player'
import type { Call, Connection, PendingAsk } from '@/lib/client/types'
import { ERROR_CODES } from '@/lib/protocol/error-codes'
import { stringAt } from '@/lib/protocol/json'
import type { AskKey } from '@/lib/recording/keys'

type Current = { readonly call: Call; readonly giveUp: (why: string) => void }

/**
 * Answers from a cassette what the server asks, also between calls (a legacy server asks for roots as soon as it is
 * greeted). An ask it has no answer to takes its call with it; nothing is made up.
 */
export class Answering {
  /** The call under way was answered that a page was opened: the server may wait for that. */
  visiting = false
  private readonly seen = new Set<AskKey>()
  private readonly connection: Connection
  private readonly player: CassettePlayer
  private current: Current | undefined
  readonly stop: () => void

  constructor(connection: Connection, player: CassettePlayer) {
    this.connection = connection
    this.player = player
    this.stop = connection.onAsksChanged(this.look)
    this.look()
  }

  /** The call under way, of which asks are answered from now on. */
  begin(current: Current): void {
    this.current = current
    this.visiting = false
    this.look()
  }

  end(): void {
    this.current = undefined
  }

  private readonly look = (): void => {
    for (const ask of this.connection.pendingAsks()) {
      if (this.seen.has(ask.key) || this.isOthers(ask)) continue
      this.seen.add(ask.key)
      this.take(ask)
    }
  }

  /** Of a call that is not the replay's. */
  private isOthers({ callId }: PendingAsk): boolean {
    return callId !== undefined && callId !== this.current?.call.requestId
  }

  private take(ask: PendingAsk): void {
    const played = this.player.play(ask)
    if (played.kind === 'answer') {
      const { answer } = played
      if (answer.kind === 'elicitation' && answer.action === 'accept' && stringAt(ask.params, 'mode') === 'url')
        this.visiting = true
      this.connection.answer(ask.key, answer, 'cassette')
      return
    }
    this.current?.giveUp(`It asked what nobody has answered (${ask.method}). ${played.reason}`)
    // A legacy server waits for an answer even when the call is taken back; a modern one asked for nothing but that.
    if (ask.era !== 'legacy') return
    const message = 'The session that is replayed has no answer to this.'
    this.connection.answer(ask.key, { kind: 'error', code: ERROR_CODES.internal, message }, 'cassette')
  }
}
