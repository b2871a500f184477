import { isObject } from '@/lib/protocol/json'

/** Requests that may be answered by asking for more first (2026-07-28, multi round-trip requests). */
export const MAY_ASK = ['tools/call', 'prompts/get', 'resources/read'] as const

export const mayAsk = (method: string): boolean => (MAY_ASK as readonly string[]).includes(method)

/** The result, when it asks for input before the call goes on; undefined for any other. */
export const inputRequired = (result: unknown): Readonly<Record<string, unknown>> | undefined =>
  isObject(result) && result['resultType'] === 'input_required' ? result : undefined
