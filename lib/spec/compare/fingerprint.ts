import { isObject } from '@/lib/protocol/json'
import { isVolatileMember, settled } from './volatile-member'

/** FNV-1a from two different starts: 64 bits, which is enough where nothing but an alignment hangs on it. */
const STARTS = [0x811c9dc5, 0x1000193] as const

const hashed = (text: string): string =>
  STARTS.map((start) => {
    let hash: number = start
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
    return (hash >>> 0).toString(36)
  }).join('.')

/** Short texts that are equal for equal values, but for what is new each time; each object is looked at once. */
export class Fingerprints {
  private readonly known = new WeakMap<object, string>()

  of(value: unknown): string {
    if (typeof value !== 'object' || value === null) return hashed(`${typeof value} ${String(settled(value))}`)
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
      .map((name) => `${JSON.stringify(name)}:${isVolatileMember(name) ? '' : this.of(value[name])}`)
    return `{${members.join()}}`
  }
}
