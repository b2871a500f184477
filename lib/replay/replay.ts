import type { Response } from '@/lib/client/inbound'
import { ProblemError } from '@/lib/protocol/problem'
import type { MessageKey } from '@/lib/recording/keys'
import { isForeignTo } from '@/lib/spec/compare/own-calls'
import { Answering } from './answering'
import { carryOver } from './carry'
import type { ReplayCall, ReplayedCall, ReplayOptions } from './types'

/** The longest that a timer can wait (24.8 days, HTML §8.6). */
const LONGEST = 2 ** 31 - 1

type Made = { readonly done: ReplayedCall; readonly response?: Response }

class Replayer {
  private readonly results = new Map<MessageKey, unknown>()
  private readonly options: ReplayOptions
  private readonly answering: Answering

  constructor(options: ReplayOptions) {
    this.options = options
    this.answering = new Answering(options.connection, options.player)
  }

  async one(call: ReplayCall): Promise<ReplayedCall> {
    const { connection, signal } = this.options
    const leftOut = (why: string): ReplayedCall => ({ call, outcome: 'left-out', why, carried: [] })
    if (signal?.aborted) return leftOut('The replay was stopped before.')
    if (isForeignTo(connection.revision, call.method))
      return leftOut(`${call.method} is no method of ${connection.revision}.`)
    const { done, response } = await this.make(call)
    if (response?.kind === 'result') this.results.set(call.key, response.result)
    return done
  }

  stop(): void {
    this.answering.stop()
  }

  private async make(call: ReplayCall): Promise<Made> {
    const { connection, catalog, signal, patience } = this.options
    const { method, subject, progress } = call
    const { params, carried } = carryOver(call, this.results)
    const tool = method === 'tools/call' ? catalog().tools.find(({ key }) => key === subject) : undefined
    const running = connection.call(method, params, { progress, inputSchema: tool?.raw['inputSchema'] })
    let why: string | undefined
    const giveUp = (reason: string): void => {
      why ??= reason
      running.cancel(reason)
    }
    const stopped = (): void => {
      giveUp('The replay was stopped.')
    }
    const timer = setTimeout(
      () => {
        giveUp(this.outOfPatience())
      },
      Math.min(patience, LONGEST),
    )
    signal?.addEventListener('abort', stopped, { once: true })
    this.answering.begin({ call: running, giveUp })
    const made = { call, requestId: running.requestId, carried }
    try {
      const response = await running.done
      return { done: { ...made, outcome: 'answered' }, response }
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      const { title, cause } = error.problem
      if (why !== undefined) return { done: { ...made, outcome: 'cancelled', why } }
      return { done: { ...made, outcome: 'failed', why: `${title}: ${cause}` } }
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stopped)
      this.answering.end()
    }
  }

  private outOfPatience(): string {
    const seconds = this.options.patience / 1000
    const page = this.answering.visiting ? ' It may wait for the page that the person was sent to.' : ''
    return `No answer within ${seconds} s.${page}`
  }
}

/**
 * Makes recorded calls again on an open connection, one after the other, and answers what the server asks from a
 * cassette. A call that fails, runs out of patience or asks for what the cassette does not have is told, and the next
 * one is made. Everything is on the connection's recording; hold that against the first one with `compareSessions`.
 */
export const replay = async (
  calls: readonly ReplayCall[],
  options: ReplayOptions,
): Promise<readonly ReplayedCall[]> => {
  const replayer = new Replayer(options)
  const all: ReplayedCall[] = []
  try {
    for (const call of calls) {
      const done = await replayer.one(call)
      const count = all.push(done)
      options.onDone?.(done, count)
    }
    return all
  } finally {
    replayer.stop()
  }
}
