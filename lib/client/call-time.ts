import type { Problem } from '@/lib/protocol/problem'
import type { AskQueue } from './asks'
import type { HeldRounds } from './held-rounds'
import type { RawLane } from './raw-lane'
import { TimeLimits } from './time-limits'
import type { CallOptions, Timeouts } from './types'

type Context = {
  readonly lane: RawLane
  readonly asks: AskQueue
  readonly rounds: HeldRounds
  readonly timeouts: Timeouts
}

type CallTime = { readonly sent: () => void; readonly heard: () => void; readonly stop: () => void }

/** Requests whose response comes with the end of what they opened, however long that takes. */
const STANDING: ReadonlySet<string> = new Set(['subscriptions/listen'])

/** Keeps the time of a call: what it hears, what is reported of it under `token`, and while we owe the server an answer. */
export const keepTime = (
  { lane, asks, rounds, timeouts }: Context,
  method: string,
  { progress, onHeard }: CallOptions,
  token: string,
  onOver: (problem: Problem) => void,
): CallTime => {
  const idle = { sent: () => undefined, heard: () => onHeard?.(), stop: () => undefined }
  if (STANDING.has(method) || Object.keys(timeouts).length === 0) return idle
  const isOurTurn = (): boolean => asks.pending().length > 0 || rounds.list().length > 0
  const limits = new TimeLimits({ limits: timeouts, isOurTurn, onOver })
  limits.turned()
  const unwatch = [asks.onChanged(limits.turned), progress ? lane.watchProgress(token, limits.progressed) : undefined]
  return {
    sent: limits.sent,
    heard: () => {
      limits.heard()
      onHeard?.()
    },
    stop: () => {
      limits.stop()
      for (const stop of unwatch) stop?.()
    },
  }
}
