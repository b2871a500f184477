/** Characters that mean nothing to Mermaid inside a message; the ends of words are looked at apart. */
const SPECIAL = /[^\p{L}\p{N}\p{M}\p{Extended_Pictographic} .,:/_()[\]='?!*&@+|…“”‘’×·–—-]/gu
/** Closes a block wherever it stands as a word of its own. */
const END = /\b(e)(nd)\b/gi
const MOST = 100

const entity = (char: string): string => `#${char.codePointAt(0) ?? 0};`

/** Text of a server in a sequence diagram: on one line, short, and never part of the diagram's language. */
export const mermaidText = (text: string, most = MOST): string => {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  const chars = Array.from(line)
  const short = chars.length > most ? `${chars.slice(0, most - 1).join('')}…` : line
  return short.replace(SPECIAL, entity).replace(END, (_, e: string, rest: string) => `${entity(e)}${rest}`)
}
