import type { HeaderList } from '@/lib/protocol/headers'

/** One challenge of WWW-Authenticate (RFC 9110 §11.6.1); names of schemes and parameters in lower case. */
export type Challenge = { readonly scheme: string; readonly params: ReadonlyMap<string, string> }

/** What WWW-Authenticate says, and what is wrong with how it says it. */
export type Challenges = { readonly challenges: readonly Challenge[]; readonly flaw?: string }

/** Characters that are read; what comes after is more than any challenge needs. */
const LONGEST = 8192

const SPACE = /[ \t]*/y
const SEPARATOR = /[ \t]*(?:,[ \t]*)*/y
const TOKEN = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y
const QUOTED = /"((?:[^"\\]|\\.)*)"/y
const TOKEN68 = /[A-Za-z0-9._~+/-]+=*(?=[ \t]*(?:,|$))/y

class Reader {
  private at = 0
  private readonly text: string

  constructor(text: string) {
    this.text = text.slice(0, LONGEST)
  }

  get done(): boolean {
    return this.at >= this.text.length
  }

  get rest(): string {
    return this.text.slice(this.at, this.at + 20)
  }

  /** Whether a parameter may end here. */
  isBetween(): boolean {
    return this.done || /[ \t,]/.test(this.text[this.at] ?? '')
  }

  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text) ?? undefined
    if (found) this.at += found[0].length
    return found
  }

  /** Goes on to what comes next; true when commas stood before it. */
  comma(): boolean {
    return this.take(SEPARATOR)?.[0].includes(',') ?? false
  }

  skip(char: string): boolean {
    if (this.text[this.at] !== char) return false
    this.at++
    return true
  }
}

const unescape = (quoted: string): string => quoted.replace(/\\(.)/g, '$1')

/** The value after `name=`, or undefined where there is none in either form. */
const valueOf = (reader: Reader): string | undefined => {
  reader.take(SPACE)
  const quoted = reader.take(QUOTED)
  return quoted ? unescape(quoted[1] ?? '') : reader.take(TOKEN)?.[0]
}

/** Reads the text of one or several WWW-Authenticate headers, as far as its syntax holds. Never throws. */
const readChallenges = (text: string): Challenges => {
  const reader = new Reader(text)
  const challenges: { scheme: string; params: Map<string, string> }[] = []
  for (let comma = reader.comma(); !reader.done; comma = reader.comma()) {
    const name = reader.take(TOKEN)?.[0].toLowerCase()
    if (name === undefined) return { challenges, flaw: `nothing can be read from “${reader.rest}” on` }
    const current = challenges.at(-1)
    reader.take(SPACE)
    if (!reader.skip('=')) {
      challenges.push({ scheme: name, params: new Map() })
      reader.take(TOKEN68)
      continue
    }
    if (!current) return { challenges, flaw: `the parameter ${name} stands before any scheme` }
    if (current.params.size > 0 && !comma) return { challenges, flaw: `there is no comma before ${name}` }
    const value = valueOf(reader)
    if (value === undefined) return { challenges, flaw: `${name} has no value` }
    // An unquoted value ends at the first character that needs quotes.
    if (!reader.isBetween()) return { challenges, flaw: `the value of ${name} needs quotes` }
    if (current.params.has(name)) return { challenges, flaw: `${name} is there twice` }
    current.params.set(name, value)
  }
  return { challenges }
}

/** The challenges of a response; undefined where it has no WWW-Authenticate header. */
export const challengesOf = (headers: HeaderList): Challenges | undefined => {
  const values = headers.filter(([name]) => name.toLowerCase() === 'www-authenticate').map(([, value]) => value)
  return values.length === 0 ? undefined : readChallenges(values.join(', '))
}

export const bearerOf = (challenges: Challenges | undefined): Challenge | undefined =>
  challenges?.challenges.find(({ scheme }) => scheme === 'bearer')
