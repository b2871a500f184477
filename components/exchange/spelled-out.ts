/** A stretch of text: as it is, or one character that would not be seen, spelled out. */
export type Stretch = { readonly text: string; readonly hidden: boolean }

const HIDDEN =
  /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g

const NAMED: Record<string, string> = { '\n': '\\n', '\r': '\\r' }

/** As JSON and most languages write it: no font has to have a picture for it. */
const spell = (char: string): string => {
  const code = char.charCodeAt(0).toString(16).padStart(4, '0')
  return (NAMED[char] ?? `\\u${code}`) + (char === '\n' ? '\n' : '')
}

/** Text cut where characters hide or reorder others; a line feed is spelled out and still ends its line. */
export const spelledOut = (text: string): readonly Stretch[] => {
  const stretches: Stretch[] = []
  let from = 0
  for (const match of text.matchAll(HIDDEN)) {
    if (match.index > from) stretches.push({ text: text.slice(from, match.index), hidden: false })
    const last = stretches.at(-1)
    const spelled = spell(match[0])
    if (last?.hidden === true) stretches[stretches.length - 1] = { text: last.text + spelled, hidden: true }
    else stretches.push({ text: spelled, hidden: true })
    from = match.index + match[0].length
  }
  if (from < text.length) stretches.push({ text: text.slice(from), hidden: false })
  return stretches
}
