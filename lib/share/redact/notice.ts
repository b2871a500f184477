import { bodyIn, wholeBody } from './bodies'
import { secretsInHeader } from './credentials'
import { unescaped, walkJson } from './json-walk'
import { isSealed, secretKind, secretMember } from './members'
import type { Named } from './named'
import type { Place } from './places'
import { secretsInText } from './prose'

/** Texts outside of bodies: those may be megabytes in which nothing of a text is to be found. */
const outside = (text: string, bodies: readonly Named[]): readonly Named[] => {
  let from = 0
  return [...bodies, { from: text.length, to: text.length }].flatMap((body): readonly Named[] => {
    const start = from
    from = body.to
    const part = secretsInText(text.slice(start, body.from))
    return start === 0 ? part : part.map((named) => ({ ...named, from: named.from + start, to: named.to + start }))
  })
}

const inWire = (text: string): readonly Named[] => {
  const found: Named[] = []
  const bodies: Named[] = []
  walkJson(
    text,
    (leaf) => {
      const { from, to, level, isString, sealed } = leaf
      const body = isString ? bodyIn(text, leaf) : undefined
      if (body) bodies.push(body)
      const label = sealed ? 'requestState' : leaf.label
      if (body || secretKind(label) === undefined) return
      const named = secretMember(label, unescaped(text.slice(from, to), level), { from, to })
      if (named) found.push(isString ? named : { ...named, bare: { level } })
    },
    isSealed,
  )
  return [...bodies, ...found, ...outside(text, bodies)]
}

/** What in a text of an event is a secret by its name, or has the form of one; bodies too. Linear in its length. */
export const notice = (text: string, place: Place, mediaType = ''): readonly Named[] => {
  switch (place.kind) {
    case 'header': {
      const secrets = secretsInHeader(place.name, text)
      return secrets.length > 0 ? secrets : secretsInText(text)
    }
    case 'wire':
      return inWire(text)
    case 'bytes':
      return [wholeBody(text, mediaType)]
    case 'member': {
      const leaf = { label: place.label, from: 0, to: text.length, level: 0, isString: true, sealed: false }
      const body = bodyIn(text, leaf)
      if (body) return [body]
      const named = secretMember(place.label, text, leaf)
      const nested = /^\s*[[{]/.test(text) ? inWire(text) : secretsInText(text)
      return named ? [{ ...named, from: named.from, to: named.to }, ...nested] : nested
    }
    case 'url':
      return secretsInText(text)
    case 'name':
      return []
  }
}
