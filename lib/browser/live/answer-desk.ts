import type { Answer } from '@/lib/protocol/asks'
import type { AskKind } from '@/lib/protocol/methods'
import type { AskKey } from '@/lib/recording/keys'
import { fromBase64 } from '@/lib/protocol/bytes'
import { open } from '@/lib/share/envelope'
import type { ShareKey } from '@/lib/share/envelope'
import { fitsAsk, MOST_ANSWER, readAnswer } from '@/lib/share/live/answer'
import type { AnswerOutcome, Control } from '@/lib/share/live/control'
import { answerPlace } from '@/lib/share/live/writer'

/** What becomes of asks on the owner's side. */
export type AskSeam = {
  /** Of an ask that is known; undefined for any other. */
  readonly kind: (ask: AskKey) => AskKind | undefined
  /** Gives a watcher's answer; false when the ask is no longer open. */
  readonly answer: (ask: AskKey, answer: Answer) => boolean
}

/** What became of a watcher's answer, newest last. */
export type Answered = { readonly id: string; readonly by: string; readonly outcome: AnswerOutcome }

/** Characters of a sealed answer in base64: 256 KiB, as the relay takes it. */
const MOST_DATA = Math.ceil((256 * 1024) / 3) * 4

const isAnswerId = (text: string | undefined): text is string => text !== undefined && /^[\da-f]{32}$/.test(text)

type Deps = AskSeam & { readonly share: ShareKey; readonly allowed: () => boolean }

/** Deals with what watchers answer: input from strangers. Each answer is dealt with once. */
export class AnswerDesk {
  private readonly deps: Deps
  private readonly seen: Set<string>

  constructor(deps: Deps, handled: readonly string[]) {
    this.deps = deps
    this.seen = new Set(handled)
  }

  get handled(): readonly string[] {
    return [...this.seen]
  }

  /** What to tell watchers; undefined for what is no answer, or was dealt with. Never rejects. */
  async take(id: string | undefined, data: string): Promise<Extract<Control, { control: 'answer' }> | undefined> {
    if (!isAnswerId(id) || this.seen.has(id)) return undefined
    // Asked before anything is opened: turned off means that nothing waits for being turned on.
    const allowed = this.deps.allowed()
    this.seen.add(id)
    const bytes = data.length <= MOST_DATA ? fromBase64(data) : undefined
    const text = bytes && (await open(bytes, this.deps.share, answerPlace(id), MOST_ANSWER).catch(() => undefined))
    const read = text === undefined ? undefined : readAnswer(text)
    // Without the key nobody gets this far: whoever sent it does not watch.
    if (!read) return undefined
    const { askKey, answer, by } = read
    const outcome = allowed ? this.give(askKey, answer) : 'closed'
    return { control: 'answer', id, outcome, ask: askKey, by }
  }

  private give(ask: AskKey, answer: Answer): AnswerOutcome {
    const kind = this.deps.kind(ask)
    if (kind === undefined) return 'late'
    if (!fitsAsk(answer, kind)) return 'refused'
    return this.deps.answer(ask, answer) ? 'given' : 'late'
  }
}
