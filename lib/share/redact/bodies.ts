import { SIXBITS } from './base64-run'
import { byteText } from './byte-text'
import type { Leaf } from './json-walk'
import type { Named } from './named'

/** Characters of base64 below which a picture can show nothing. */
const LEAST_MEDIA = 64
/** Characters from which on base64 is bytes of something, whatever it is called. */
const LEAST_ANY = 2_048
const AROUND = 300
const EQUALS = 0x3d
const BACKSLASH = 0x5c
const LF = 0x0a
const CR = 0x0d

/** What base64 is wrapped into lines with, and what JSON may write before a slash. */
const isWrapping = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code === LF || code === CR || (code === BACKSLASH && /^\\+[/nr]/.test(text.slice(at, at + 8)))
}

/** Whether all of a text is base64, wrapped into lines or not. */
const isBase64 = (text: string, from: number, to: number): boolean => {
  let end = to
  while (end > to - 2 && text.charCodeAt(end - 1) === EQUALS) end--
  let inEscape = false
  for (let at = from; at < end; at++) {
    const isDigit = SIXBITS[text.charCodeAt(at)] !== 255 && text.charCodeAt(at) < 256
    if (!isDigit && !inEscape && !isWrapping(text, at)) return false
    inEscape = text.charCodeAt(at) === BACKSLASH
  }
  return true
}
const DATA_URL = /^data:([\w.+-]{1,60}\\*\/[\w.+-]{1,80})?[^,]{0,100};base64,/i
const MEDIA_TYPE = /(?:mime_?type|media_?type|format)\\*"\s{0,20}:\s{0,20}\\*"([^"\\]{1,40}(?:\\*\/[^"\\]{1,80})?)\\*"/i

const sizeOf = (base64: string): number => Math.floor((base64.replace(/=+$/, '').length * 3) / 4)

const told = (type: string | undefined, base64: string): string =>
  `${(type ?? 'bytes').replaceAll('\\', '')}, ${byteText(sizeOf(base64))}`

/** The media type that stands beside a value, before or after it in its object. */
const typeBeside = (text: string, { from, to }: Leaf): string | undefined => {
  const after = MEDIA_TYPE.exec(text.slice(to, to + AROUND).split('}', 1)[0] ?? '')
  const before = MEDIA_TYPE.exec(
    text
      .slice(Math.max(0, from - AROUND), from)
      .split('{')
      .at(-1) ?? '',
  )
  return (after ?? before)?.[1]
}

/** Bytes in base64 that nobody can look over: pictures, sounds, files. */
export const bodyIn = (text: string, leaf: Leaf): Named | undefined => {
  const length = leaf.to - leaf.from
  if (length < LEAST_MEDIA) return undefined
  const start = DATA_URL.exec(text.slice(leaf.from, leaf.from + AROUND))
  const from = leaf.from + (start?.[0].length ?? 0)
  const isMedia = start !== null || leaf.label === 'blob' || /^(?:data|bytes|b64_json)$/.test(leaf.label)
  if (leaf.to - from < (isMedia ? LEAST_MEDIA : LEAST_ANY)) return undefined
  if (!isBase64(text, from, leaf.to)) return undefined
  const base64 = text.slice(from, leaf.to)
  const type = start?.[1] ?? typeBeside(text, leaf)
  if (leaf.label === 'data' && type === undefined && length < LEAST_ANY) return undefined
  return { from, to: leaf.to, why: 'body', what: told(type, base64) }
}

/** A whole body that is no text. */
export const wholeBody = (base64: string, type: string): Named => ({
  ...{ from: 0, to: base64.length, why: 'body', what: told(type === '' ? undefined : type, base64) },
})

const NOTE = /^\[([^[\]]{1,140}), left out\]$/

/** What stands in a body's place: still base64, so that what holds it stays well formed. */
export const droppedBody = (what: string): string => btoa(`[${what.replace(/[^\x20-\x7e]/g, '?')}, left out]`)

/** What was left out where base64 is such a note (`image/png, 48 kB`); undefined for any other. */
export const droppedFrom = (base64: string): string | undefined => {
  if (base64.length > 300) return undefined
  try {
    return NOTE.exec(atob(base64))?.[1]
  } catch {
    return undefined
  }
}
