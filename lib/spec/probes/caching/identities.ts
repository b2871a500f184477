import type { HeaderList } from '@/lib/protocol/headers'
import type { JsonObject } from '@/lib/protocol/json'
import { hasCapability } from '@/lib/spec/needs'
import type { ProbeContext } from '@/lib/spec/probing/context'
import type { HeaderEdits } from '@/lib/spec/probing/craft'
import { LISTS, type ListMethod } from '@/lib/spec/probing/lists'
import type { Reply } from '@/lib/spec/probing/reply'

/** Headers by which a server may know who asks. */
const TELLING = /^cookie$|api-?key|token|auth/i

/** Edits that take away whatever says who asks; undefined where nothing does. */
export const anonymous = (headers: HeaderList): HeaderEdits | undefined => {
  const telling = headers.filter(([name]) => TELLING.test(name))
  return telling.length === 0 ? undefined : Object.fromEntries(telling.map(([name]) => [name, undefined]))
}

/** What can be kept by a cache: the lists that are declared, and the first resource. */
export const keepables = async (context: ProbeContext) => {
  const methods = (Object.keys(LISTS) as ListMethod[]).filter((method) =>
    hasCapability(context.facts.capabilities, LISTS[method].capability),
  )
  const [resource] = await context.resources()
  const reading: { readonly method: string; readonly params: JsonObject }[] = resource
    ? [{ method: 'resources/read', params: { uri: String(resource['uri']) } }]
    : []
  return [...methods.map((method) => ({ method: method, params: {} })), ...reading]
}

export const isPublic = ({ result }: Reply): boolean => result?.['cacheScope'] === 'public'
