import { hasCapability } from '@/lib/spec/needs'
import type { ProbeContext } from './context'
import { LISTS, type ListMethod } from './lists'

/** A request that changes nothing: a list that the server promises, else one that every server of its era answers. */
export const harmless = ({ facts }: ProbeContext): string => {
  const methods = Object.keys(LISTS) as ListMethod[]
  const promised = methods.find((method) => hasCapability(facts.capabilities, LISTS[method].capability))
  return promised ?? (facts.era === 'modern' ? 'server/discover' : 'ping')
}
