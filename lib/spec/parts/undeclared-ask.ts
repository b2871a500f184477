import { isObject } from '@/lib/protocol/json'
import type { AskKind } from '@/lib/protocol/methods'
import { hasCapability } from '@/lib/spec/needs'

type Asked = {
  readonly ask: AskKind
  readonly params: unknown
  readonly declared: Readonly<Record<string, unknown>>
}

/** What a client did not declare though it is asked for it, and the member of the params that asks. */
type Undeclared = { readonly capability: string; readonly member?: string }

const WIDER_CONTEXT = new Set<unknown>(['thisServer', 'allServers'])

const elicitation = (
  params: Readonly<Record<string, unknown>>,
  declared: Asked['declared'],
): Undeclared | undefined => {
  const mode = params['mode'] ?? 'form'
  if (mode === 'url')
    return hasCapability(declared, 'elicitation.url') ? undefined : { capability: 'elicitation.url', member: 'mode' }
  // An empty elicitation capability stands for forms alone.
  const formless = hasCapability(declared, 'elicitation.url') && !hasCapability(declared, 'elicitation.form')
  return mode === 'form' && formless ? { capability: 'elicitation.form' } : undefined
}

const sampling = (params: Readonly<Record<string, unknown>>, declared: Asked['declared']): Undeclared | undefined => {
  const tools = ['tools', 'toolChoice'].find((member) => params[member] !== undefined)
  if (tools !== undefined && !hasCapability(declared, 'sampling.tools'))
    return { capability: 'sampling.tools', member: tools }
  return WIDER_CONTEXT.has(params['includeContext']) && !hasCapability(declared, 'sampling.context')
    ? { capability: 'sampling.context', member: 'includeContext' }
    : undefined
}

/** The capability that an ask would have needed (2025-11-25 and later, with its modes); undefined when all is declared. */
export const undeclaredAsk = ({ ask, params, declared }: Asked): Undeclared | undefined => {
  if (!hasCapability(declared, ask)) return { capability: ask }
  if (!isObject(params) || ask === 'roots') return undefined
  return ask === 'elicitation' ? elicitation(params, declared) : sampling(params, declared)
}
