import { isObject, stringAt } from '@/lib/protocol/json'
import type { AskKind } from '@/lib/protocol/methods'
import { readSampling } from './read-sampling'
import type { SamplingRequest } from './read-sampling'

/** An ask's params, sorted by what can be shown for them. */
export type AskShape =
  | { readonly kind: 'form'; readonly message: string; readonly schema: Record<string, unknown> }
  | { readonly kind: 'url'; readonly message: string; readonly url: string; readonly elicitationId?: string }
  | { readonly kind: 'sampling'; readonly request: SamplingRequest }
  | { readonly kind: 'roots' }
  /** Nothing a form can be made of: shown as JSON, answered by hand. */
  | { readonly kind: 'unusable'; readonly reason: string }

const unusable = (reason: string): AskShape => ({ kind: 'unusable', reason })

const readElicitation = (params: unknown): AskShape => {
  if (!isObject(params)) return unusable('its params are not an object')
  const { mode, requestedSchema } = params
  const message = stringAt(params, 'message') ?? ''
  if (mode === 'url') {
    const url = stringAt(params, 'url')
    const elicitationId = stringAt(params, 'elicitationId')
    if (url === undefined) return unusable('it has no url')
    return { kind: 'url', message, url, ...(elicitationId === undefined ? {} : { elicitationId }) }
  }
  // No mode means form (2025-06-18 knows no other, later revisions keep it as the default).
  if (mode !== undefined && mode !== 'form') return unusable(`its mode is ${JSON.stringify(mode)}`)
  if (!isObject(requestedSchema)) return unusable('it has no requestedSchema')
  if (!isObject(requestedSchema['properties'])) return unusable('its requestedSchema has no properties')
  return { kind: 'form', message, schema: requestedSchema }
}

/** Reads the params of an ask. Never throws. */
export const readAsk = (kind: AskKind, params: unknown): AskShape => {
  switch (kind) {
    case 'elicitation':
      return readElicitation(params)
    case 'sampling':
      return isObject(params)
        ? { kind: 'sampling', request: readSampling(params) }
        : unusable('its params are not an object')
    case 'roots':
      return { kind: 'roots' }
  }
}

/** A few words for an ask, for lists and announcements. */
export const askTitle = (kind: AskKind, params: unknown): string => {
  switch (kind) {
    case 'elicitation':
      return stringAt(params, 'mode') === 'url' ? 'Open a link' : 'Fill in a form'
    case 'sampling':
      return 'Answer as the model'
    case 'roots':
      return 'Send your roots'
  }
}
