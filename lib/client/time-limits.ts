import type { Problem } from '@/lib/protocol/problem'
import { clientProblem } from './problems'
import type { Timeouts } from './types'

/** Milliseconds by which a timer may be late; one that is later tells of a machine that slept, not of a slow server. */
const LATE = 5000

type Deps = {
  readonly limits: Timeouts
  /** The server waits for an answer of ours: its time stands still. */
  readonly isOurTurn: () => boolean
  readonly onOver: (problem: Problem) => void
  readonly now?: () => number
}

const LIMITS = ['headers', 'idle', 'total'] as const

/** Keeps the time of one call. Counts monotonic deltas, so that a clock that is put right ends nothing. */
export class TimeLimits {
  private readonly deps: Deps
  private readonly now: () => number
  private timer: ReturnType<typeof setTimeout> | undefined
  private due = Infinity
  private last: number
  /** Milliseconds that count: since the server was last heard, and in all. */
  private silent = 0
  private whole = 0
  private begun = false
  private paused = false

  constructor(deps: Deps) {
    this.deps = deps
    this.now = deps.now ?? (() => performance.now())
    this.last = this.now()
    this.arm()
  }

  /** A request of the call goes out: its response has to begin. */
  readonly sent = (): void => {
    this.settle()
    this.begun = false
    this.silent = 0
    this.arm()
  }

  /** Its response has begun, or went on: a head, an event. */
  readonly heard = (): void => {
    const first = !this.begun
    this.begun = true
    this.progressed()
    if (first) this.arm()
  }

  /** The server still works on it, wherever it says so. Cheap: nothing is set anew. */
  readonly progressed = (): void => {
    this.settle()
    this.silent = 0
  }

  /** Whose turn it is may have changed. */
  readonly turned = (): void => {
    const paused = this.deps.isOurTurn()
    if (paused === this.paused) return
    this.settle()
    this.paused = paused
    this.silent = 0
    this.arm()
  }

  stop(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    this.due = Infinity
  }

  private settle(): void {
    const now = this.now()
    const passed = now - this.last
    const slept = now > this.due + LATE
    this.last = now
    if (this.paused || slept) return
    this.silent += passed
    this.whole += passed
  }

  /** Milliseconds left of a limit; what does not apply has no end. */
  private left(limit: (typeof LIMITS)[number]): number {
    const ms = this.deps.limits[limit] ?? Infinity
    if (limit === 'total') return ms - this.whole
    return (limit === 'idle') === this.begun ? ms - this.silent : Infinity
  }

  private arm(): void {
    this.stop()
    const least = Math.min(...LIMITS.map((limit) => this.left(limit)))
    if (this.paused || least === Infinity) return
    this.due = this.now() + least
    this.timer = setTimeout(this.look, least)
  }

  private readonly look = (): void => {
    this.settle()
    const over = LIMITS.find((limit) => this.left(limit) < 1)
    if (over === undefined) this.arm()
    else {
      this.stop()
      this.deps.onOver(overProblem(over, this.deps.limits[over] ?? 0))
    }
  }
}

const overProblem = (limit: (typeof LIMITS)[number], ms: number): Problem => {
  const time = `${ms / 1000} s`
  if (limit === 'headers') return clientProblem('HEADERS_TIMEOUT', `No response began within ${time}.`)
  if (limit === 'idle') return clientProblem('IDLE_TIMEOUT', `Nothing more came for ${time}.`)
  return clientProblem('TOTAL_TIMEOUT', `The call took longer than ${time}, its answers not counted.`)
}
