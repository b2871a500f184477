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
  for (let i = 0; i < bytes.length; i += CHUNK)
    // Spreading a typed array goes through its iterator and takes 5 times as long.
    binary += String.fromCharCode.apply(undefined, bytes.subarray(i, i + CHUNK) as unknown as number[])
  return btoa(binary)
}

/** Every byte of a response passes here: `Uint8Array.from` with a function takes 30 times as long. */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}
