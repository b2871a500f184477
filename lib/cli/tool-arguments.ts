import { isObject, type JsonObject } from '@/lib/protocol/json'
import { UsageError } from './io'

/** The value of `--args`. @throws UsageError when it is no JSON object. */
export const readArguments = (text: string): JsonObject => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new UsageError(`--args is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (!isObject(value)) throw new UsageError('--args must be a JSON object')
  return value as JsonObject
}
