import type { Answer, ElicitAction } from '@/lib/protocol/asks'
import { ERROR_CODES } from '@/lib/protocol/error-codes'
import { isObject, jsonDepth, MAX_DEPTH } from '@/lib/protocol/json'
import type { JsonObject } from '@/lib/protocol/json'
import type { AskKind } from '@/lib/protocol/methods'
import type { Era } from '@/lib/protocol/revisions'

/** A typed answer to a sampling request. */
export type SamplingDraft = {
  readonly text: string
  readonly model: string
  readonly role: string
  /** Empty to leave it out: the specification makes it optional. */
  readonly stopReason: string
}

export const EMPTY_SAMPLING: SamplingDraft = {
  text: '',
  model: 'typed-by-a-person',
  role: 'assistant',
  stopReason: 'endTurn',
}

/** The `CreateMessageResult` of a typed answer. */
export const samplingResult = ({ text, model, role, stopReason }: SamplingDraft): JsonObject => ({
  role,
  content: { type: 'text', text },
  model,
  ...(stopReason === '' ? {} : { stopReason }),
})

/** Only an acceptance carries content; the two others must not (elicitation, response actions). */
export const elicitAnswer = (action: ElicitAction, content?: JsonObject): Answer => ({
  kind: 'elicitation',
  action,
  ...(action === 'accept' && content !== undefined ? { content } : {}),
})

const REJECTIONS: Record<AskKind, string> = {
  elicitation: 'User rejected elicitation request',
  sampling: 'User rejected sampling request',
  roots: 'User rejected roots request',
}

/** Refuses an ask (sampling, error handling: code -1). */
export const rejection = (kind: AskKind): Answer => ({
  kind: 'error',
  code: ERROR_CODES.userRejected,
  message: REJECTIONS[kind],
})

/** What refusing means on the wire. */
export const rejectionHint = (kind: AskKind, era: Era): string =>
  era === 'legacy'
    ? `The server gets error ${ERROR_CODES.userRejected} “${REJECTIONS[kind]}”.`
    : 'In this era no error can be returned for it: the call that asked is given up.'

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
