import { pointer } from '@/lib/protocol/pointer'

type Found = { readonly name: string; readonly path: string }

/** OAuth 2.0 (RFC 6749 §5.1) and OpenID Connect Core §3.1.3.3, in the spellings of JSON APIs. */
const NAME = /^(?:access|refresh|id)_?token$/i
const IN_TEXT = /"((?:access|refresh|id)_?token)"\s{0,9}:\s{0,9}"[^"]{8}/i
const SHORTEST = 8
/** How much of a result is looked at. */
const LONGEST_TEXT = 100_000
const MOST_VALUES = 2_000

const inValue = (name: string | number, value: unknown, path: string): Found | undefined => {
  if (typeof value !== 'string') return undefined
  if (typeof name === 'string' && NAME.test(name) && value.length >= SHORTEST) return { name, path }
  const inText = IN_TEXT.exec(value.slice(0, LONGEST_TEXT))?.[1]
  return inText === undefined ? undefined : { name: inText, path }
}

/** The first member of a value that is called a token and holds one; `path` is that of the value. */
export const credentialIn = (value: unknown, path: string): Found | undefined => {
  const waiting: { readonly value: unknown; readonly path: string }[] = [{ value, path }]
  for (let at = 0; at < waiting.length && waiting.length < MOST_VALUES; at++) {
    const next = waiting[at]
    if (typeof next?.value !== 'object' || next.value === null) continue
    const isList = Array.isArray(next.value)
    for (const [key, member] of Object.entries(next.value)) {
      const here = next.path + pointer(key)
      const found = inValue(isList ? Number(key) : key, member, here)
      if (found) return found
      waiting.push({ value: member, path: here })
    }
  }
  return undefined
}
