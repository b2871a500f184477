import type { CallToolResult } from '@modelcontextprotocol/server'
import { shared } from '@/lib/demo/shared'
import { objectAt, stringAt, type JsonObject } from '@/lib/protocol/json'
import { packed, STEPS, type Packing } from './luggage'

type Status = 'working' | 'input_required' | 'completed' | 'cancelled'

/** Under what the umbrella is asked for; a task never uses a key twice. */
const UMBRELLA = 'umbrella'

const QUESTION: JsonObject = {
  method: 'elicitation/create',
  params: {
    mode: 'form',
    message: 'It may rain. Shall I pack an umbrella?',
    requestedSchema: {
      type: 'object',
      properties: { umbrella: { type: 'boolean', title: 'An umbrella', default: true } },
      required: ['umbrella'],
    },
  },
}

/** Milliseconds that a job is kept for, and after which it likes to be asked about. */
const KEPT = 10 * 60_000
const POLL = 200

/** One suitcase being packed in the background. */
export class Job {
  readonly id = crypto.randomUUID()
  readonly createdAt = new Date().toISOString()
  readonly pollMs = POLL
  readonly ttlMs: number
  updatedAt = this.createdAt
  status: Status = 'working'
  message: string = STEPS[0]
  result: CallToolResult | undefined
  private umbrella: boolean | undefined
  private readonly args: Packing
  private readonly asks: boolean
  private readonly waiting = new Set<() => void>()

  constructor(args: Packing, { asks, ttlMs }: { readonly asks: boolean; readonly ttlMs?: number | undefined }) {
    this.args = args
    this.asks = asks
    this.ttlMs = Math.min(ttlMs ?? KEPT, KEPT)
    this.step(0)
  }

  get isOver(): boolean {
    return this.status === 'completed' || this.status === 'cancelled'
  }

  /** What is asked for at the moment. */
  get inputRequests(): JsonObject {
    return this.status === 'input_required' ? { [UMBRELLA]: QUESTION } : {}
  }

  /** Takes in answers; those that nobody asked for are passed over. */
  answer(responses: unknown): void {
    const given = objectAt(responses, UMBRELLA)
    if (this.status !== 'input_required' || !given) return
    this.umbrella = stringAt(given, 'action') === 'accept' && objectAt(given, 'content')?.['umbrella'] === true
    this.become('working', STEPS[1])
    this.step(1)
  }

  cancel(): void {
    if (!this.isOver) this.become('cancelled', 'Unpacked again')
  }

  /** Resolves once it is over. */
  ended(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (this.isOver || signal.aborted) {
        resolve()
        return
      }
      const wake = (): void => {
        this.waiting.delete(wake)
        signal.removeEventListener('abort', wake)
        resolve()
      }
      this.waiting.add(wake)
      signal.addEventListener('abort', wake, { once: true })
    })
  }

  private step(done: number): void {
    setTimeout(() => {
      if (this.isOver) return
      if (done === 0 && this.asks && this.umbrella === undefined) {
        this.become('input_required', 'Wondering about an umbrella')
        return
      }
      const next = STEPS[done + 1]
      if (next === undefined) {
        this.result = packed(this.args, this.umbrella ?? false)
        this.become('completed', 'The suitcase is at the door')
        return
      }
      this.become('working', next)
      this.step(done + 1)
    }, this.args.secondsPerStep * 1000)
  }

  private become(status: Status, message: string): void {
    this.status = status
    this.message = message
    this.updatedAt = new Date().toISOString()
    if (this.isOver) for (const wake of [...this.waiting]) wake()
  }
}

const MOST_KEPT = 200
/** Jobs by their id, each with whom it is for: a session, or nobody in particular. */
const jobs = shared('concierge.jobs', () => new Map<string, { readonly job: Job; readonly owner: string }>())

export const keepJob = (job: Job, owner: string): Job => {
  jobs.set(job.id, { job, owner })
  const [oldest] = jobs.keys()
  if (jobs.size > MOST_KEPT && oldest !== undefined) jobs.delete(oldest)
  return job
}

/** A job of this owner that is still kept. */
export const findJob = (id: string, owner: string): Job | undefined => {
  const found = jobs.get(id)
  if (found?.owner !== owner) return undefined
  return Date.parse(found.job.createdAt) + found.job.ttlMs > Date.now() ? found.job : undefined
}
