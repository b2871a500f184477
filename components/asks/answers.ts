import type { Answer, ElicitAction } from '@/lib/protocol/asks'
import { isObject, jsonDepth, MAX_DEPTH } from '@/lib/protocol/json'
import type { JsonObject } from '@/lib/protocol/json'

/** Only an acceptance carries content; the two others must not (elicitation, response actions). */
export const elicitAnswer = (action: ElicitAction, content?: JsonObject): Answer => ({
  kind: 'elicitation',
  action,
  ...(action === 'accept' && content !== undefined ? { content } : {}),
})

export type ParsedAnswer =
  { readonly ok: true; readonly result: JsonObject } | { readonly ok: false; readonly message: string }

/** Reads the text of an answer written by hand: any JSON object may be a result. */
export const parseAnswer = (text: string): ParsedAnswer => {
  if (jsonDepth(text) > MAX_DEPTH) return { ok: false, message: `Nested deeper than ${MAX_DEPTH} levels.` }
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value)
      ? { ok: true, result: value as JsonObject }
      : { ok: false, message: 'A result must be a JSON object: { … }.' }
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : 'Not JSON.' }
  }
}
