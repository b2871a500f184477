import { isObject, stringAt, type JsonObject } from '@/lib/protocol/json'
import type { Call } from './types'

type Deps = {
  readonly call: (method: string, params: JsonObject) => Call
  readonly modern: boolean
  readonly closing: AbortSignal
  /** Calls back when a task begins or ceases to be followed. */
  readonly onChanged: () => void
}

/** Milliseconds between two looks where the server does not say, and at least. */
const USUAL = 1000
const LEAST = 100

const OVER = new Set(['completed', 'failed', 'cancelled'])

/**
 * Looks after tasks of the server's: asks how they are as often as it likes to be asked, and fetches what came of them.
 * On 2025-11-25 a task that waits for input is asked for its result at once: the question comes on that stream.
 */
export class TaskFollower {
  private readonly following = new Map<string, AbortController>()
  /** Tasks whose result is waited for. */
  private readonly fetching = new Set<string>()
  private readonly deps: Deps

  constructor(deps: Deps) {
    this.deps = deps
  }

  list(): readonly string[] {
    return [...this.following.keys()]
  }

  follow(taskId: string): void {
    if (this.following.has(taskId) || this.deps.closing.aborted) return
    const stop = new AbortController()
    this.following.set(taskId, stop)
    this.deps.onChanged()
    void this.run(taskId, AbortSignal.any([stop.signal, this.deps.closing])).finally(() => {
      if (this.following.get(taskId) === stop) this.following.delete(taskId)
      this.deps.onChanged()
    })
  }

  unfollow(taskId: string): void {
    this.following.get(taskId)?.abort()
    this.following.delete(taskId)
    this.deps.onChanged()
  }

  private async run(taskId: string, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const message = await this.deps.call('tasks/get', { taskId }).done.catch(() => undefined)
      // Unknown, expired or lost: the recording says which.
      if (message?.kind !== 'result' || !isObject(message.result)) return
      const status = stringAt(message.result, 'status') ?? ''
      if (status === 'input_required' || status === 'completed' || status === 'failed') this.fetch(taskId)
      if (OVER.has(status)) return
      const { pollIntervalMs, pollInterval } = message.result
      const wait = [pollIntervalMs, pollInterval].find((value) => typeof value === 'number') ?? USUAL
      await pause(Math.max(LEAST, wait), signal)
    }
  }

  /** 2025-11-25: waits for the result, once at a time. The extension gives it with the task. */
  private fetch(taskId: string): void {
    if (this.deps.modern || this.fetching.has(taskId)) return
    this.fetching.add(taskId)
    const done = (): void => void this.fetching.delete(taskId)
    this.deps.call('tasks/result', { taskId }).done.then(done, done)
  }
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) {
      resolve()
      return
    }
    const wake = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', wake)
      resolve()
    }
    const timer = setTimeout(wake, milliseconds)
    signal.addEventListener('abort', wake, { once: true })
  })
