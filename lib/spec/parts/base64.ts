const isDigit = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0x2f && code <= 0x39) || code === 0x2b

/** Whether a text, from an index on, is Base64 of at least one byte, padded (RFC 4648 §4). */
export const isBase64From = (text: string, start: number): boolean => {
  const length = text.length - start
  if (length <= 0 || length % 4 !== 0) return false
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  for (let i = start; i < text.length - padding; i++) if (!isDigit(text.charCodeAt(i))) return false
  return true
}
