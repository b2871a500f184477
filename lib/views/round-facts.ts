import { isObject } from '@/lib/protocol/json'
import { readInputRequired } from './rounds'
import type { RoundView } from './types'

/** What one leg of a multi round-trip request had to do with the one before (2026-07-28). */
export type RoundFacts = {
  /** The state that went out with it, as text; absent where there was none. */
  readonly sent?: string
  /** How what went out stands to what the server gave before; absent in the first round. */
  readonly echo?: 'exact' | 'changed' | 'left out' | 'never given' | 'none'
  /** The state that the server gave in answer. */
  readonly given?: string
  /** How that stands to the state it gave before; absent where it gave none before. */
  readonly renewed?: boolean
  /** Keys of `inputResponses`, and what the server had asked under them. */
  readonly answers: readonly Answered[]
}

type Answered = { readonly key: string; readonly how: 'answered' | 'unanswered' | 'not asked' }

const paramsOf = ({ request }: RoundView): Readonly<Record<string, unknown>> => {
  const params = request.content.kind === 'request' ? request.content.params : undefined
  return isObject(params) ? params : {}
}

const textOf = (state: unknown): string | undefined =>
  state === undefined || typeof state === 'string' ? state : JSON.stringify(state)

const requiredBy = (round: RoundView | undefined) =>
  round?.response?.content.kind === 'result' ? readInputRequired(round.response.content.result) : undefined

const echoOf = (sent: string | undefined, given: string | undefined): NonNullable<RoundFacts['echo']> => {
  if (given === undefined) return sent === undefined ? 'none' : 'never given'
  return sent === undefined ? 'left out' : sent === given ? 'exact' : 'changed'
}

const answersOf = (given: unknown, asked: Readonly<Record<string, unknown>>): readonly Answered[] => {
  const keys = isObject(given) ? Object.keys(given) : []
  return [
    ...Object.keys(asked).map((key) => ({
      key,
      how: keys.includes(key) ? ('answered' as const) : ('unanswered' as const),
    })),
    ...keys.filter((key) => !Object.hasOwn(asked, key)).map((key) => ({ key, how: 'not asked' as const })),
  ]
}

/** One for each round, in order. */
export const roundFacts = (rounds: readonly RoundView[]): readonly RoundFacts[] =>
  rounds.map((round, index) => {
    const params = paramsOf(round)
    const sent = textOf(params['requestState'])
    const before = index === 0 ? undefined : requiredBy(rounds[index - 1])
    const given = requiredBy(round)?.state
    return {
      ...(sent !== undefined && { sent }),
      ...(index > 0 && { echo: echoOf(sent, before?.state) }),
      ...(given !== undefined && { given }),
      ...(given !== undefined && before?.state !== undefined && { renewed: given !== before.state }),
      answers: answersOf(params['inputResponses'], before?.requests ?? {}),
    }
  })
