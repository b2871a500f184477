import type { JsonObject } from '@/lib/protocol/json'
import { abortError } from '@/lib/wire/errors'
import type { HeldRound } from './types'

type Round = Pick<HeldRound, 'callId' | 'number' | 'method' | 'params'>

/** Rounds that wait for the person before they go out; without anybody who holds them they pass at once. */
export class HeldRounds {
  /** Whether rounds are held from now on. */
  on = false
  private readonly held = new Map<string, HeldRound>()
  private readonly onChange: () => void
  private issued = 0

  constructor(onChange: () => void) {
    this.onChange = onChange
  }

  /**
   * The parameters to send, or undefined when the round is dropped.
   * @throws an AbortError when its call ends meanwhile.
   */
  pass(round: Round, signal: AbortSignal): Promise<JsonObject | undefined> {
    if (!this.on) return Promise.resolve(round.params)
    const key = `r${++this.issued}`
    return new Promise((resolve, reject) => {
      const settle = (act: () => void): void => {
        if (!this.held.delete(key)) return
        signal.removeEventListener('abort', onAbort)
        act()
        this.onChange()
      }
      const onAbort = (): void => {
        settle(() => {
          reject(abortError())
        })
      }
      this.held.set(key, {
        ...round,
        key,
        send: (params) => {
          settle(() => {
            resolve(params)
          })
        },
        drop: () => {
          settle(() => {
            resolve(undefined)
          })
        },
      })
      signal.addEventListener('abort', onAbort)
      if (signal.aborted) onAbort()
      else this.onChange()
    })
  }

  list(): readonly HeldRound[] {
    return [...this.held.values()]
  }
}
