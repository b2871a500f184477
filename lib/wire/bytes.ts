import type { Encoding } from '@/lib/recording/events'

/** Bytes as kept in an event: text where they are valid UTF-8 (a byte order mark stays), base64 where they are not. */
export const encodeBytes = (bytes: Uint8Array): { raw: string; encoding: Encoding } => {
  try {
    return { raw: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding: 'utf8' }
  } catch {
    return { raw: toBase64(bytes), encoding: 'base64' }
  }
}

const CHUNK = 0x8000

/** RFC 4648 §4, in slices that String.fromCharCode can take. */
export const toBase64 = (bytes: Uint8Array): string => {
  let binary = ''
  for (let i = 0; i < bytes.length; i += CHUNK) binary += String.fromCharCode(...bytes.subarray(i, i + CHUNK))
  return btoa(binary)
}

export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
