import { secretIn } from './secret-text'

const REDACTED = '<redacted>'

/** Where a JSON string that starts at a quote ends: the index of its closing quote, or of the end of the text. */
const closing = (text: string, open: number): number => {
  let at = open + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return Math.min(at, text.length)
}

const isKey = (text: string, after: number): boolean => /^\s{0,20}:/.test(text.slice(after, after + 21))

/**
 * JSON text, well formed or not, with strings that look like secrets, or have a name that says they are, replaced.
 * Linear in the length of the text.
 */
export const withoutSecrets = (text: string): string => {
  const parts: string[] = []
  let label = ''
  let from = 0
  for (let open = text.indexOf('"'); open >= 0; open = text.indexOf('"', from)) {
    const close = closing(text, open)
    const content = text.slice(open + 1, close)
    const isLabel = isKey(text, close + 1)
    if (isLabel) label = content
    const hidden = !isLabel && secretIn(label, content) !== undefined
    parts.push(text.slice(from, open), hidden ? `"${REDACTED}"` : text.slice(open, close + 1))
    from = close + 1
  }
  return parts.join('') + text.slice(from)
}

/** A URL without user and password, and without values in its query that look like secrets. */
export const urlWithoutSecrets = (text: string): string => {
  if (!URL.canParse(text)) return text
  const url = new URL(text)
  url.username = url.password = ''
  for (const [name, value] of [...url.searchParams])
    if (secretIn(name, value) !== undefined) url.searchParams.set(name, REDACTED)
  return url.href
}
