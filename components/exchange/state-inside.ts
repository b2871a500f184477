import { fromBase64, fromBase64Url } from '@/lib/protocol/bytes'
import { jsonDepth, MAX_DEPTH } from '@/lib/protocol/json'

type Inside = { readonly how: string; readonly value: unknown }

const asJson = (text: string): unknown => {
  if (!/^\s*[[{]/.test(text) || jsonDepth(text) > MAX_DEPTH) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const asText = (bytes: Uint8Array | undefined): string | undefined => {
  if (!bytes || bytes.length === 0) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const decoded = (text: string): string | undefined => asText(fromBase64(text) ?? fromBase64Url(text))

/** What a state may hold, for the curious: JSON, or base64 of text, part by part where it has the parts of a token. */
export const insideOf = (state: string): Inside => {
  const plain = asJson(state)
  if (plain !== undefined) return { how: 'JSON', value: plain }
  const parts = state.split('.')
  const texts = parts.map((part) => decoded(part))
  if (texts.every((text) => text === undefined)) return { how: 'text', value: state }
  const read = texts.map((text, index) => (text === undefined ? parts[index] : (asJson(text) ?? text)))
  return read.length === 1 ? { how: 'base64', value: read[0] } : { how: 'base64, part by part', value: read }
}
