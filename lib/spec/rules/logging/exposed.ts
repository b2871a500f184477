import { secretInLabel } from '@/lib/protocol/secret-labels'
import { secretShapeIn } from '@/lib/protocol/secret-shapes'
import { isObject } from '@/lib/protocol/json'
import { isMasked } from '@/lib/protocol/masked'
import { pointer } from '@/lib/protocol/pointer'

/** Values of one log message that are looked at, and characters of each. */
const MOST_VALUES = 200
const MOST_CHARACTERS = 4_096

type Exposed = { readonly what: string; readonly path: string }

/** Quick to tell that a name is about no secret. */
const MAYBE_SECRET = /pass|pwd|secret|token|key|credential|otp|cvv|cvc|ssn|card|pin/i
/** A frame of a stack with the file it is in, of JavaScript, Python or the JVM. */
const STACK_FRAME = /^[ \t]{0,40}(?:at [^\n]{0,120}[/\\][^\n:/\\]{1,120}:\d+:\d+|File "[^"\n]{1,300}", line \d+)/m
const EMAIL = /[\w.+-]{1,64}@(?!example\.|test\.|localhost)[A-Za-z0-9-]{1,63}\.[A-Za-z]{2,24}\b/

const inText = (text: string, own: string | undefined): string | undefined => {
  if (own !== undefined && text.includes(own)) return 'the credentials that the client sent'
  const shape = secretShapeIn(text)
  if (shape !== undefined) return shape
  if (STACK_FRAME.test(text)) return 'a stack trace with paths of the server'
  // Remotes of version control look like addresses of people.
  return EMAIL.test(text) && !/\bgit@/.test(text) ? 'an e-mail address' : undefined
}

const inMember = (label: string, text: string): string | undefined =>
  MAYBE_SECRET.test(label) && label.length <= 80 && text.length >= 4 && !isMasked(text)
    ? secretInLabel(label)
    : undefined

/**
 * What in a log message looks as if it should not be there: credentials, addresses of people, paths of the server. A
 * guess by forms and names. `own` is what the client itself sent to prove who it is.
 */
export const exposedIn = (data: unknown, own: string | undefined): readonly Exposed[] => {
  const found: Exposed[] = []
  const waiting: { value: unknown; label: string; path: string }[] = [{ value: data, label: '', path: '/params/data' }]
  // The list grows while it is gone through, up to its limit.
  for (const { value, label, path } of waiting) {
    if (typeof value === 'string') {
      const text = value.slice(0, MOST_CHARACTERS)
      const what = inMember(label, text) ?? inText(text, own)
      if (what !== undefined) found.push({ what, path })
    } else if (isObject(value) || Array.isArray(value)) {
      const room = MOST_VALUES - waiting.length
      for (const [key, member] of Object.entries(value).slice(0, Math.max(0, room)))
        waiting.push({ value: member, label: Array.isArray(value) ? label : key, path: `${path}${pointer(key)}` })
    }
  }
  return found
}
