import { isMasked } from '@/lib/protocol/masked'
import type { Seq } from '@/lib/recording/keys'
import { droppedBody } from './bodies'
import { patternOf, patternsOf } from './finder'
import type { Named } from './named'
import type { Replacement, Why } from './types'

/** Characters of a secret from which on it is looked for wherever it may stand. */
const LEAST = 6
/** Digits from which on a number is no date, port or amount. */
const LEAST_DIGITS = 9
/** Longer ones are replaced where they have their name; their beginning is looked for elsewhere. */
const LONGEST = 4_096
const MOST_PLACES = 20

/** Words that secrets are in examples, and that sessions are full of. */
const COMMON = new Set(
  (
    'accept accepted admin anonymous application authorization authorized basic bearer boolean cancel changeme complete ' +
    'cookie credentials decline declined default disabled enabled example expired failed finished forbidden guest hidden ' +
    'integer invalid localhost missing notset number object optional password placeholder private public redacted required ' +
    'secret server session string success succeeded testing undefined unknown username website'
  ).split(' '),
)

/** What is replaced, under one number: a secret with all that gives it away, or bodies that are the same. */
export class Secret {
  readonly id: string
  readonly note: string
  readonly patterns: Uint8Array[] = []
  count = 0
  readonly places: Seq[] = []
  readonly why: Why
  readonly what: string
  private readonly excerpt: string

  constructor(number: number, why: Why, what: string, value: string) {
    this.id = why === 'body' ? `body-${number}` : `secret-${number}`
    this.why = why
    this.what = what
    this.excerpt = why === 'body' ? what : excerptOf(value)
    // No characters that JSON, URLs or headers would have written otherwise: it must be the same text everywhere.
    const label = what.replace(/^(?:header|a|an) /, '').replace(/[^\w.-]+/g, '-')
    this.note = why === 'body' ? droppedBody(what) : `[${this.id}:${label.slice(0, 40)}]`
  }

  seen(seq: Seq): void {
    this.count++
    if (this.places.length < MOST_PLACES && this.places.at(-1) !== seq) this.places.push(seq)
  }

  get replacement(): Replacement {
    const { id, why, what, excerpt, count, places } = this
    return { id, why, what, excerpt, count, places: [...places], on: true }
  }
}

const excerptOf = (value: string): string => {
  const start = value.length < 8 ? '' : Array.from(value).slice(0, 2).join('')
  return `${start}… ${value.length} characters`
}

const oneByteEach = new TextDecoder('latin1')
const keyOf = (pattern: Uint8Array): string => oneByteEach.decode(pattern)

/** All secrets of a recording, by what they are written as. */
export class Book {
  /** In the order in which they were noticed. */
  readonly secrets: Secret[] = []
  private readonly byKey = new Map<string, Secret>()
  private readonly bodies = new Map<string, Secret>()
  private readonly found = new Set<string>()
  /** What came of values that were added before: the same come with every request. */
  private readonly added = new Map<string, boolean>()

  /** The secret a noticed one is; undefined for what stands where one was. */
  secretOf(named: Named, value: string): Secret | undefined {
    if (named.why === 'body') return this.bodies.get(bodyKey(value))
    return this.byKey.get(keyOf(patternOf(value)))
  }

  /** Whether a secret that was noticed is looked for everywhere. */
  isFound(value: string): boolean {
    return this.added.get(value) === true
  }

  /** Grows with all that is looked for. */
  get version(): number {
    return this.found.size
  }

  /** Takes down a secret, once. True when it is looked for everywhere. */
  add(named: Named, value: string): boolean {
    if (named.why === 'body') {
      this.addBody(named, value)
      return false
    }
    const before = this.added.get(value)
    if (before !== undefined) return before
    const isFound = this.addNew(named, value)
    this.added.set(value, isFound)
    return isFound
  }

  private addNew(named: Named, value: string): boolean {
    if (isMasked(value)) return true
    const secret = this.known(value, named.why, named.what)
    for (const other of named.also ?? []) if (!isMasked(other)) this.alias(other, secret)
    const key = keyOf(patternOf(value))
    if (this.found.has(key)) return true
    if (named.onlyHere === true || !isTelling(value, named.what)) return false
    this.lookFor(value, secret)
    return value.length <= LONGEST
  }

  private known(value: string, why: Why, what: string): Secret {
    const key = keyOf(patternOf(value))
    const known = this.byKey.get(key)
    if (known) return known
    const secret = new Secret(this.secrets.length + 1, why, what, value)
    this.secrets.push(secret)
    this.byKey.set(key, secret)
    return secret
  }

  private alias(value: string, secret: Secret): void {
    const key = keyOf(patternOf(value))
    if (!this.byKey.has(key)) this.byKey.set(key, secret)
    if (isTelling(value, secret.what)) this.lookFor(value, this.byKey.get(key) ?? secret)
  }

  private lookFor(value: string, secret: Secret): void {
    for (const whole of patternsOf(value)) {
      const pattern = whole.slice(0, LONGEST)
      const key = keyOf(pattern)
      if (pattern.length < LEAST || this.found.has(key)) continue
      this.found.add(key)
      secret.patterns.push(pattern)
    }
  }

  private addBody(named: Named, value: string): void {
    const key = bodyKey(value)
    if (this.bodies.has(key)) return
    const secret = new Secret(this.secrets.length + 1, 'body', named.what, '')
    this.secrets.push(secret)
    this.bodies.set(key, secret)
  }
}

/** Equal for equal bodies; bodies of one length, beginning and end are shown as one. */
const bodyKey = (value: string): string => `${value.length} ${value.slice(0, 64)} ${value.slice(-64)}`

const isTelling = (value: string, what: string): boolean => {
  const text = value.trim()
  if (text.length < LEAST || patternOf(text).length < LEAST || COMMON.has(text.toLowerCase())) return false
  if (/^[\d.,:\s-]+$/.test(text) && text.replace(/\D/g, '').length < LEAST_DIGITS) return false
  // A secret that is called as it is would be in what stands in its place.
  return !what.toLowerCase().includes(text.toLowerCase())
}
