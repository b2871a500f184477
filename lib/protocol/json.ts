/** A parsed JSON value (RFC 8259). */
export type Json = null | boolean | number | string | Json[] | JsonObject
export type JsonObject = { [key: string]: Json }

/** True for a JSON object: neither null nor an array. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The member as a string, or undefined when it is absent or something else. */
export const stringAt = (value: unknown, key: string): string | undefined => {
  const member = isObject(value) ? value[key] : undefined
  return typeof member === 'string' ? member : undefined
}

/** The member as an object, or undefined when it is absent or something else. */
export const objectAt = (value: unknown, key: string): Record<string, unknown> | undefined => {
  const member = isObject(value) ? value[key] : undefined
  return isObject(member) ? member : undefined
}

/** Deeper than this, stringify and structuredClone overflow the stack: such text stays raw. */
export const MAX_DEPTH = 512

/** Deepest nesting of brackets in JSON text, found without parsing it; stops counting past `limit`. */
export const jsonDepth = (text: string, limit = MAX_DEPTH): number => {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i)
    if (inString) {
      if (char === 0x5c) i++
      else if (char === 0x22) inString = false
    } else if (char === 0x22) inString = true
    else if (char === 0x7b || char === 0x5b) {
      deepest = Math.max(deepest, ++depth)
      if (deepest > limit) return deepest
    } else if (char === 0x7d || char === 0x5d) depth--
  }
  return deepest
}
