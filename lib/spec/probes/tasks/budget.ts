import type { ProbeContext } from '@/lib/spec/probing/context'

/** Milliseconds that are spent on waiting for tasks, all together. */
const ALL = 20_000
const LEAST = 50
const MOST = 1_000

/** What is left of the time for waiting between polls. */
export class Budget {
  private left = ALL

  get isSpent(): boolean {
    return this.left <= 0
  }

  /** Waits as long as the server wishes, within reason. */
  async pause(context: ProbeContext, wished: unknown): Promise<void> {
    const milliseconds = typeof wished === 'number' ? Math.min(Math.max(wished, LEAST), MOST) : LEAST * 2
    this.left -= milliseconds
    await context.wait(milliseconds)
  }
}
