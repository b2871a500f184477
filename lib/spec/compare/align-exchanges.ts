import type { MessageKey } from '@/lib/recording/keys'
import type { SessionViews } from '@/lib/views/session-views'
import { alignLists } from './align'
import type { Comparison } from './change'
import { compareValues } from './compare-values'
import { Fingerprints } from './fingerprint'
import { meaningOf, type Meaning } from './meaning'

/** A call of a session: one side of a comparison. */
export type ComparedCall = { readonly views: SessionViews; readonly exchange: MessageKey }

/** What both calls have, or one alone, and where it differs. */
export type AlignedPair = Comparison & {
  readonly part: 'request' | 'ask' | 'answer' | 'notification' | 'end'
  /** Method, kind of ask, or how it ended. */
  readonly label: string
  readonly left?: unknown
  readonly right?: unknown
}

const pairOf = (part: AlignedPair['part'], label: string, left: unknown, right: unknown): AlignedPair => ({
  part,
  label,
  ...(left !== undefined && { left }),
  ...(right !== undefined && { right }),
  ...compareValues(left, right),
})

/** Runs of both sides beside each other, with those of one side alone where they belong. */
const aligned = <T>(left: readonly T[], right: readonly T[]): readonly (readonly [T | undefined, T | undefined])[] =>
  alignLists(left, right, new Fingerprints()).map((pair) => [
    pair.left === undefined ? undefined : left[pair.left],
    pair.right === undefined ? undefined : right[pair.right],
  ])

const askPairs = (left: Meaning, right: Meaning): readonly AlignedPair[] => {
  const bare = ({ asks }: Meaning) => asks.map(({ byChance: _, ...ask }) => ({ type: ask.kind, ask }))
  return aligned(bare(left), bare(right)).flatMap(([one, other]) => {
    const label = one?.type ?? other?.type ?? ''
    const [asked, answered] = [
      pairOf('ask', label, one?.ask.params, other?.ask.params),
      pairOf('answer', label, one?.ask.answer, other?.ask.answer),
    ]
    return 'left' in answered || 'right' in answered ? [asked, answered] : [asked]
  })
}

const notificationPairs = (left: Meaning, right: Meaning): readonly AlignedPair[] => {
  const methods = new Set([...left.notifications, ...right.notifications].map(({ method }) => method))
  const of = ({ notifications }: Meaning, wanted: string) => notifications.filter(({ method }) => method === wanted)
  return [...methods].flatMap((method) =>
    aligned(of(left, method), of(right, method)).map(([one, other]) =>
      pairOf('notification', method, one?.params, other?.params),
    ),
  )
}

const endPair = ({ end: left }: Meaning, { end: right }: Meaning): AlignedPair => {
  if (left.kind === right.kind) return pairOf('end', left.kind, left.value, right.value)
  return pairOf('end', `${left.kind} | ${right.kind}`, left, right)
}

/**
 * The same call twice, across eras, revisions or servers, aligned by meaning: the request, each ask (a request of the
 * server on legacy, an entry of `inputRequests` on modern) with its answer, notifications by method, and how it ended.
 * Envelopes are set aside. Undefined where one of the two is not there.
 */
export const alignExchanges = (one: ComparedCall, other: ComparedCall): readonly AlignedPair[] | undefined => {
  const left = meaningOf(one.exchange, one.views)
  const right = meaningOf(other.exchange, other.views)
  if (!left || !right) return undefined
  const label = left.method === right.method ? left.method : `${left.method} | ${right.method}`
  return [
    pairOf('request', label, left.params, right.params),
    ...askPairs(left, right),
    ...notificationPairs(left, right),
    endPair(left, right),
  ]
}
