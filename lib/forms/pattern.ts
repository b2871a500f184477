import { RE2JS } from 're2js'

/** Longer patterns cost more to compile than they are worth. */
const MAX_PATTERN = 2_000

const compiled = new Map<string, RE2JS | undefined>()

const compile = (pattern: string): RE2JS | undefined => {
  if (pattern.length > MAX_PATTERN) return undefined
  try {
    return RE2JS.compile(pattern)
  } catch {
    return undefined
  }
}

/**
 * A test for `pattern` (unanchored, JSON Schema core §6.4) that runs in time linear in the text, or undefined when the
 * pattern uses what a linear engine cannot do (back-references, look-around). It is then not checked at all: a native
 * RegExp from a server can hang the page.
 */
export const patternTest = (pattern: string): ((text: string) => boolean) | undefined => {
  if (!compiled.has(pattern)) {
    if (compiled.size > 500) compiled.clear()
    compiled.set(pattern, compile(pattern))
  }
  const regex = compiled.get(pattern)
  return regex === undefined ? undefined : (text) => regex.matcher(text).find()
}
