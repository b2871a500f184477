import { isObject } from '@/lib/protocol/json'
import type { Sighting } from '@/lib/spec/sightings'

/**
 * The `CallToolResult` that ends a call; undefined for a request for input, for the promise of a task, and for a
 * response too many.
 */
export const finalResult = ({
  method,
  result,
  request,
  surplus,
}: Sighting<'result'>): Readonly<Record<string, unknown>> | undefined => {
  if (method !== 'tools/call' || surplus !== undefined || !isObject(result)) return undefined
  const type = result['resultType']
  if (type !== undefined && type !== 'complete') return undefined
  const isTask = isObject(request.params) && request.params['task'] !== undefined
  return isTask || Object.hasOwn(result, 'task') ? undefined : result
}

/** The same, of a call that went well. */
export const successfulResult = (sighting: Sighting<'result'>): Readonly<Record<string, unknown>> | undefined => {
  const result = finalResult(sighting)
  return result?.['isError'] === true ? undefined : result
}
