import type { Answer } from '@/lib/protocol/asks'
import { isObject, jsonDepth, MAX_DEPTH } from '@/lib/protocol/json'
import type { AskKind } from '@/lib/protocol/methods'
import { has, isString } from '@/lib/recording/check'
import { isAnswer } from '@/lib/recording/event-check'
import type { AskKey } from '@/lib/recording/keys'

/** What a watcher sends to the owner. */
export type WatcherAnswer = {
  readonly askKey: AskKey
  readonly answer: Answer
  /** What the watcher calls themselves; may be empty. Nobody vouches for it. */
  readonly by: string
}

/** Characters of a watcher's answer: what the relay takes (256 KiB), less what sealing adds. */
export const MOST_ANSWER = 240 * 1024
/** Characters of a watcher's name that are kept. */
export const MOST_NAME = 40
const MOST_MESSAGE = 1000

export const writeAnswer = ({ askKey, answer, by }: WatcherAnswer): string =>
  JSON.stringify({ askKey, answer, by: by.slice(0, MOST_NAME) })

/** Only the members that are known: whatever else a stranger put there goes nowhere. */
const rebuilt = (answer: Answer): Answer | undefined => {
  switch (answer.kind) {
    case 'elicitation': {
      const { kind, action, content } = answer
      // Only an acceptance carries content (elicitation, response actions).
      if (action !== 'accept' && content !== undefined) return undefined
      return { kind, action, ...(content === undefined ? {} : { content }) }
    }
    case 'sampling':
    case 'verbatim':
      return { kind: answer.kind, result: answer.result }
    case 'roots':
      return {
        kind: 'roots',
        roots: answer.roots.map(({ uri, name }) => ({ uri, ...(name === undefined ? {} : { name }) })),
      }
    case 'error':
      return Number.isInteger(answer.code)
        ? { kind: 'error', code: answer.code, message: answer.message.slice(0, MOST_MESSAGE) }
        : undefined
  }
}

const isWatcherAnswer = has({ askKey: isString, answer: isAnswer, by: isString })

// Control characters would let a name overwrite what stands beside it; bidirectional ones (UAX #9) turn it round.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** Reads what a watcher sent, from anybody who has the link. Undefined for what is no answer. Never throws. */
export const readAnswer = (text: string): WatcherAnswer | undefined => {
  if (text.length > MOST_ANSWER || jsonDepth(text) > MAX_DEPTH) return undefined
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isObject(value) || !isWatcherAnswer(value)) return undefined
  const { askKey, answer, by } = value as WatcherAnswer
  const known = rebuilt(answer)
  return known && { askKey, answer: known, by: by.replace(INVISIBLE, '').trim().slice(0, MOST_NAME) }
}

/** Whether an answer is one to an ask of this kind. `verbatim` and `error` are to any. */
export const fitsAsk = ({ kind }: Answer, ask: AskKind): boolean =>
  kind === 'verbatim' || kind === 'error' || kind === ask
