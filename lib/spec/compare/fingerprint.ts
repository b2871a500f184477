import { isObject } from '@/lib/protocol/json'
import { isVolatileMember, settled } from './volatile-member'

/** FNV-1a from two different starts: 64 bits, which is enough where nothing but an alignment hangs on it. */
const hashed = (text: string): string => {
  let one = 0x811c9dc5
  let other = 0x1000193
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    one = Math.imul(one ^ code, 0x01000193)
    other = Math.imul(other ^ code, 0x01000193)
  }
  return `${(one >>> 0).toString(36)}.${(other >>> 0).toString(36)}`
}

/** Texts up to this length stand for themselves: to hash them takes longer than to hash what they are part of. */
const SHORT = 40

/** With its length in front, so that no text can look like two. */
const short = (text: string): string => `${text.length}:${text.length > SHORT ? hashed(text) : text}`

/** Short texts that are equal for equal values, but for what is new each time; each object is looked at once. */
export class Fingerprints {
  private readonly known = new WeakMap<object, string>()

  of(value: unknown): string {
    if (typeof value !== 'object' || value === null) return `${typeof value} ${short(String(settled(value)))}`
    const known = this.known.get(value)
    if (known !== undefined) return known
    const made = hashed(Array.isArray(value) ? this.list(value) : this.object(value))
    this.known.set(value, made)
    return made
  }

  private list(list: readonly unknown[]): string {
    return `[${list.map((entry) => this.of(entry)).join()}]`
  }

  private object(value: object): string {
    if (!isObject(value)) return ''
    const members = Object.keys(value)
      .sort()
      .map((name) => `${short(name)}:${isVolatileMember(name) ? '' : this.of(value[name])}`)
    return `{${members.join()}}`
  }
}
