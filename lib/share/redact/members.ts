import { secretInLabel } from '@/lib/protocol/secret-labels'
import { credentialsIn } from './credentials'
import type { Named } from './named'

/** Members that are secret by names that mean something to the protocols, not to people. */
const SECRET =
  /^(?:(?:proxy-)?authorization|(?:set-)?cookie|dpop|x-auth-[\w-]{1,40}|auth|mcp-?session-?id|code_?verifier|device_?code|client_?assertion|assertion|jwt)$/i

/** Opaque to everyone but its server, and so may hold anything (2026-07-28, multi round-trip requests). */
export const isSealed = (label: string): boolean => label === 'requestState'

/** Models give out words with their odds as `token`, and cursors are called so, too. */
const isWord = (text: string): boolean => text.length < 16 && /^[\s\p{P}]*\p{L}*[\s\p{P}]*$/u.test(text)

const MOST_REMEMBERED = 5_000
const remembered = new Map<string, string | undefined>()

const readLabel = (label: string): string | undefined => {
  if (label === '' || label.length > 200) return undefined
  return isSealed(label) || SECRET.test(label) ? 'a secret' : secretInLabel(label)
}

/** What kind of secret a member of this name holds; undefined for none. */
export const secretKind = (label: string): string | undefined => {
  if (remembered.has(label)) return remembered.get(label)
  const kind = readLabel(label)
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(label, kind)
  return kind
}

/** The secret that a member of JSON is by its name; `at` is where its value stands. */
export const secretMember = (label: string, value: string, at: Pick<Named, 'from' | 'to'>): Named | undefined => {
  const kind = secretKind(label)
  if (kind === undefined || value === '' || (kind === 'a token' && isWord(value))) return undefined
  const { from, to } = at
  if (isSealed(label)) return { from, to, why: 'name', what: label, value }
  const { from: scheme, also } = credentialsIn(value)
  // Only where nothing is escaped before it is the scheme as long as it looks.
  const skipped = to - from === value.length ? scheme : 0
  return {
    ...{ from: from + skipped, to, why: 'name', what: label, value: value.slice(skipped) },
    ...(also.length > 0 && { also }),
  }
}
