import type { Answer, AnsweredBy, Spent } from '@/lib/protocol/asks'
import type { AskKey } from '@/lib/recording/keys'
import type { PendingAsk } from './types'

type Settled = { readonly answer: Answer; readonly by: AnsweredBy; readonly spent?: Spent }
type Open = { readonly ask: PendingAsk; readonly settle: (settled: Settled | undefined) => void }

/** Both eras' asks in one queue: they are answered in any order, each at most once. */
export class AskQueue {
  private readonly open = new Map<AskKey, Open>()
  private readonly listeners = new Set<() => void>()
  private readonly onAnswer: (key: AskKey, settled: Settled) => void

  /** `onAnswer` is told of each answer before it goes out. */
  constructor(onAnswer: (key: AskKey, settled: Settled) => void) {
    this.onAnswer = onAnswer
  }

  /** Opens an ask; resolves with its answer, or undefined when it was withdrawn. There is no timeout. */
  ask(ask: PendingAsk): Promise<Settled | undefined> {
    return new Promise((resolve) => {
      this.open.set(ask.key, { ask, settle: resolve })
      this.changed()
    })
  }

  answer(key: AskKey, settled: Settled): boolean {
    const entry = this.open.get(key)
    if (!entry) return false
    this.open.delete(key)
    this.onAnswer(key, settled)
    entry.settle(settled)
    this.changed()
    return true
  }

  /** Withdraws the asks that match: their call ended, or the server took them back. */
  withdraw(matches: (ask: PendingAsk) => boolean): void {
    for (const [key, { ask, settle }] of [...this.open]) {
      if (!matches(ask)) continue
      this.open.delete(key)
      settle(undefined)
    }
    this.changed()
  }

  pending(): readonly PendingAsk[] {
    return [...this.open.values()].map(({ ask }) => ask)
  }

  onChanged(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Tells whoever watches that something that waits has come or gone. */
  changed(): void {
    for (const listener of this.listeners) listener()
  }
}
