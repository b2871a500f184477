import type { Problem } from '@/lib/protocol/problem'
import { delay } from '@/lib/wire/delay'
import { problemOf } from './ask-again'
import { Backoff } from './backoff'
import type { Call } from './types'
import { isBroken } from './wire-texts'

/** Tries in a row that bring nothing before a stream is given up. */
const MAX_FRUITLESS = 5
/** The head of the response and the server's acknowledgment: what comes after them is news. */
const OPENING = 2

const GONE =
  /^(STREAM_ENDED|WAY_OUT_LOST|WAY_OUT_STOPPED|ECONNREFUSED|E(HOST|NET)UNREACH|ENETDOWN|ENOTFOUND|EAI_AGAIN|DNS_TIMEOUT|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|HTTP_50[234])$/

/** The server, or the way to it, is gone for a while: it may come back. */
const mayComeBack = ({ code }: Problem): boolean => isBroken(code) || GONE.test(code)

type Deps = {
  readonly start: (onHeard: () => void) => Call
  readonly closing: AbortSignal
  /** Resolves when it makes sense to send something. */
  readonly online: () => Promise<void>
}

/**
 * A `subscriptions/listen` (2026-07-28) that is opened again when its stream breaks: it changes nothing, and without it
 * changes would go unnoticed. Settles when the server ends it by its response, refuses it, or stays away.
 */
export const keepListening = ({ start, closing, online }: Deps): Call => {
  const given = new AbortController()
  const backoff = new Backoff()
  let fruitless = 0
  let heard = 0
  const open = (): Call => {
    heard = 0
    return start(() => heard++)
  }
  const first = open()
  let current = first
  const left = (): boolean => closing.aborted || given.signal.aborted
  const run = async (): Promise<Awaited<Call['done']>> => {
    for (;;) {
      try {
        return await current.done
      } catch (error) {
        const problem = problemOf(error)
        if (heard > OPENING) {
          fruitless = 0
          backoff.succeeded()
        }
        if (left() || !problem || !mayComeBack(problem) || ++fruitless > MAX_FRUITLESS) throw error
        await delay(backoff.next(), closing, given.signal)
        await online()
        if (left()) throw error
        current = open()
      }
    }
  }
  const done = run()
  // Whoever only watches the timeline need not handle it.
  done.catch(() => undefined)
  return {
    requestId: first.requestId,
    done,
    cancel: (reason) => {
      given.abort()
      current.cancel(reason)
    },
  }
}
