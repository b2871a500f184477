import { hasCapability } from '@/lib/spec/needs'
import type { Probe } from '@/lib/spec/probe'
import { entryOf } from '@/lib/spec/severity'
import type { ProbePeer } from './facts'

/** Why a probe means nothing to a server, in a sentence; undefined when it does. */
export const whyNotApplicable = ({ id, needs, appliesTo }: Probe, peer: ProbePeer): string | undefined => {
  const { revision, capabilities } = peer
  if (entryOf(id).spec[revision] === undefined) return `${revision} does not ask for it.`
  if (needs !== undefined && !hasCapability(capabilities, needs)) return `The server does not declare ${needs}.`
  return appliesTo?.(peer)
}
