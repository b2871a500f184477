import type { PendingAsk } from '@/lib/client/types'
import { LATEST_LEGACY, LATEST_MODERN, type Era, type Revision } from '@/lib/protocol/revisions'
import type { ExplorationProfile } from '@/lib/recording/exploration'
import type { Root } from '@/lib/protocol/asks'
import { mayBeAsked } from './declared'
import { distinctProfiles } from './profiles'
import { questionOf } from './questions'
import { variantsOf } from './variants'

/** An ask of an earlier call of the same tool. */
export type KnownAsk = Pick<PendingAsk, 'method' | 'params'>

export type Estimate = {
  /** Calls that will be made whatever the tool asks. */
  readonly atLeast: number
  /** Calls if the tool asks what it asked before, under each profile what may be asked there. */
  readonly likely?: number
  readonly atMost: number
}

type Setting = {
  readonly profiles: readonly ExplorationProfile[]
  readonly maxCalls: number
  readonly roots: readonly Root[]
  readonly era: Era
  /** As negotiated, where that is known: profiles that its words cannot tell apart count once. */
  readonly revision?: Revision
  /** What an earlier call was asked, in order; absent where there was none. */
  readonly knownAsks?: readonly KnownAsk[]
}

/** How many calls an exploration will make, before it makes any. */
export const estimateCalls = ({ profiles, maxCalls, roots, era, ...rest }: Setting): Estimate => {
  const revision = rest.revision ?? (era === 'modern' ? LATEST_MODERN : LATEST_LEGACY)
  const distinct = rest.revision ? distinctProfiles(profiles, rest.revision) : profiles
  const bounds = { atLeast: Math.min(distinct.length, maxCalls), atMost: maxCalls }
  const { knownAsks } = rest
  if (!knownAsks) return bounds
  const paths = new Map<string, number>()
  for (const { advertised } of distinct) {
    const asks = knownAsks.filter((ask) => mayBeAsked(ask, advertised, revision))
    const others = new Map(
      asks.map((ask) => [questionOf(ask.method, ask.params), variantsOf({ ...ask, era }, { roots }).length - 1]),
    )
    paths.set(
      [...others.keys()].join('\n'),
      [...others.values()].reduce((sum, count) => sum + count, 0),
    )
  }
  const siblings = [...paths.values()].reduce((sum, count) => sum + count, 0)
  return { ...bounds, likely: Math.min(distinct.length + siblings, maxCalls) }
}
