type Span = { readonly from: number; readonly to: number }

const stringEnd = (text: string, open: number): number => {
  let at = open + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return Math.min(at + 1, text.length)
}

const isSpace = (char: string | undefined): boolean => char !== undefined && /\s/.test(char)

const skip = (text: string, at: number): number => {
  let next = at
  while (isSpace(text[next])) next++
  return next
}

/** Where a value that starts here ends: at the comma or bracket that closes it. */
const valueEnd = (text: string, from: number): number => {
  let depth = 0
  let at = from
  for (; at < text.length; at++) {
    const char = text[at]
    if (char === '"') at = stringEnd(text, at) - 1
    else if (char === '{' || char === '[') depth++
    else if (char === '}' || char === ']') {
      if (depth === 0) break
      depth--
    } else if (char === ',' && depth === 0) break
  }
  while (at > from && isSpace(text[at - 1])) at--
  return at
}

/** Where the value of a member of the outermost object stands in JSON text, well formed or not; linear in its length. */
export const memberSpan = (text: string, name: string): Span | undefined => {
  const wanted = JSON.stringify(name)
  let at = skip(text, 0)
  if (text[at] !== '{') return undefined
  at++
  while (at < text.length) {
    at = skip(text, at)
    if (text[at] !== '"') return undefined
    const end = stringEnd(text, at)
    const key = text.slice(at, end)
    at = skip(text, end)
    if (text[at] !== ':') return undefined
    const from = skip(text, at + 1)
    const to = valueEnd(text, from)
    if (key === wanted) return { from, to }
    at = skip(text, to)
    if (text[at] !== ',') return undefined
    at++
  }
  return undefined
}
