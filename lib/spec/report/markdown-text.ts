import { plain } from './words'

/** Server text that must not become markup. */
export const escaped = (text: string): string => plain(text).replace(/[\\`*_{}[\]<>()#+!|~-]/g, String.raw`\$&`)

/** Text as code on a line, whatever backticks it holds. */
export const code = (text: string): string => {
  const fence = '`'.repeat(Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length)) + 1)
  return fence.length === 1 ? `\`${text}\`` : `${fence} ${text} ${fence}`
}

/** A block of code that nothing in it can end; longer text is cut, and the rest counted. */
export const fenced = (language: string, text: string, most: number): readonly string[] => {
  const runs = Array.from(text.matchAll(/`+/g), ([run]) => run.length)
  const longest = runs.reduce((longer, length) => Math.max(longer, length), 2)
  const fence = '`'.repeat(longest + 1)
  const cut = text.length > most ? `${text.slice(0, most)}\n… ${text.length - most} more characters` : text
  return [`${fence}${language}`, cut, fence, '']
}
