import type { JsonObject } from '@/lib/protocol/json'
import type { AskKey } from '@/lib/recording/keys'

/** `input_required` is for receivers that ask back; a person who answers is work in progress. */
type Status = 'working' | 'completed' | 'failed' | 'cancelled'

/** How a task ended, and the body that `tasks/result` is answered with. */
export type TaskEnd = {
  readonly status: Exclude<Status, 'working'>
  readonly message?: string
  readonly body: JsonObject
}

/** Milliseconds that a server is told to leave between two looks at a task: a person answers no faster. */
const POLL_INTERVAL = 1000

/** One ask that the server wants to come back for: its `Task` (2025-11-25) and who waits for its end. */
export class ReceiverTask {
  readonly id: string
  /** From 1, in order of creation. */
  readonly number: number
  readonly ask: AskKey
  /** Milliseconds from creation to deletion. */
  readonly ttl: number
  private readonly now: () => number
  private readonly createdAt: number
  private updatedAt: number
  private end: TaskEnd | undefined
  private readonly waiting: ((end: TaskEnd) => void)[] = []

  constructor(facts: Pick<ReceiverTask, 'id' | 'number' | 'ask' | 'ttl'>, now: () => number) {
    this.id = facts.id
    this.number = facts.number
    this.ask = facts.ask
    this.ttl = facts.ttl
    this.now = now
    this.createdAt = this.updatedAt = now()
  }

  get ended(): Status | undefined {
    return this.end?.status
  }

  /** False when it had ended before: a terminal status is final. */
  finish(end: TaskEnd): boolean {
    if (this.end) return false
    this.end = end
    this.updatedAt = this.now()
    for (const told of this.waiting.splice(0)) told(end)
    return true
  }

  /** Calls back once it has ended, at once when it has. */
  onEnd(told: (end: TaskEnd) => void): void {
    if (this.end) told(this.end)
    else this.waiting.push(told)
  }

  /** The `Task` object as of now. */
  describe(): JsonObject {
    const message = this.end ? this.end.message : 'Waiting for an answer.'
    return {
      taskId: this.id,
      status: this.end?.status ?? 'working',
      ...(message === undefined ? {} : { statusMessage: message }),
      createdAt: new Date(this.createdAt).toISOString(),
      lastUpdatedAt: new Date(this.updatedAt).toISOString(),
      ttl: this.ttl,
      pollInterval: POLL_INTERVAL,
    }
  }
}
