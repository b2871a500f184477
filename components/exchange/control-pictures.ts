/** A stretch of text: as it is, or one character that would not be seen, spelled out. */
export type Stretch = { readonly text: string; readonly hidden: boolean }

const HIDDEN =
  /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g

const picture = (char: string): string => {
  const code = char.charCodeAt(0)
  // Unicode has pictures for the C0 controls and DEL (U+2400, Control Pictures).
  if (code < 0x20) return String.fromCharCode(0x2400 + code) + (char === '\n' ? '\n' : '')
  if (code === 0x7f) return '\u2421'
  return `\u27e8U+${code.toString(16).toUpperCase().padStart(4, '0')}\u27e9`
}

/** Text cut where characters hide or reorder others; a line feed is pictured and still ends its line. */
export const withPictures = (text: string): readonly Stretch[] => {
  const stretches: Stretch[] = []
  let from = 0
  for (const match of text.matchAll(HIDDEN)) {
    if (match.index > from) stretches.push({ text: text.slice(from, match.index), hidden: false })
    const last = stretches.at(-1)
    const pictured = picture(match[0])
    if (last?.hidden === true) stretches[stretches.length - 1] = { text: last.text + pictured, hidden: true }
    else stretches.push({ text: pictured, hidden: true })
    from = match.index + match[0].length
  }
  if (from < text.length) stretches.push({ text: text.slice(from), hidden: false })
  return stretches
}
