import { fromBase64 } from '@/lib/wire/bytes'

/** Undefined for text that is no base64 (RFC 4648 §4). */
export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> | undefined => {
  try {
    return fromBase64(base64)
  } catch {
    return undefined
  }
}

export const joinedBytes = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
