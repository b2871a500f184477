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

const isSecretMember = (label: string, value: string): boolean => {
  if (SECRET.test(label)) return true
  const kind = secretInLabel(label)
  return kind !== undefined && !(kind === 'a token' && isWord(value))
}

/** The secret that a member of JSON is by its name; `at` is where its value stands. */
export const secretMember = (label: string, value: string, at: Pick<Named, 'from' | 'to'>): Named | undefined => {
  if (value === '' || label === '' || label.length > 200) return undefined
  if (isSealed(label)) return { ...at, why: 'name', what: label, value }
  if (!isSecretMember(label, value)) return undefined
  const { from, also } = credentialsIn(value)
  // Only where nothing is escaped before it is the scheme as long as it looks.
  const skipped = at.to - at.from === value.length ? from : 0
  return {
    ...{ from: at.from + skipped, to: at.to, why: 'name', what: label, value: value.slice(skipped) },
    ...(also.length > 0 && { also }),
  }
}
