import { HAS_FORMAT } from '@/lib/protocol/shapes/formats'
import type { Format } from '@/lib/protocol/shapes/shape'

const bytesAsBase64 = (text: string): string => {
  const bytes = new TextEncoder().encode(text)
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/** Percent-encodes what no URI may hold; a lone surrogate has no encoding. */
const encoded = (text: string): string => text.replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, (char) => percent(char))

const percent = (char: string): string => {
  try {
    const escaped = encodeURIComponent(char)
    return escaped === char ? `%${char.charCodeAt(0).toString(16).toUpperCase()}` : escaped
  } catch {
    return '%EF%BF%BD'
  }
}

const uris = (text: string): readonly string[] => [
  encoded(text),
  ...(text.startsWith('/') ? [`file://${encoded(text)}`] : []),
  ...(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/:?#]|$)/i.test(text.slice(0, 300)) ? [`https://${encoded(text)}`] : []),
]

const templates = (text: string): readonly string[] => [
  text.replace(/[^\x21-\x7e]|["'<>\\^`|]/gu, (char) => percent(char)),
  encoded(text),
]

const bases = (text: string): readonly string[] => {
  const data = /^data:[^,]{0,200};base64,/.exec(text.slice(0, 300))?.[0] ?? ''
  const plain = text.slice(data.length).replace(/\s+/g, '').replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '')
  const padded = plain + '='.repeat((4 - (plain.length % 4)) % 4)
  return [padded, bytesAsBase64(text)]
}

const NEAR: Record<Format, (text: string) => readonly string[]> = { uri: uris, 'uri-template': templates, byte: bases }

/** A text with the same meaning that has the format; undefined where none can be told. */
export const nearFormat = (text: string, format: Format): string | undefined =>
  NEAR[format](text.trim()).find((candidate) => candidate !== '' && HAS_FORMAT[format](candidate))
