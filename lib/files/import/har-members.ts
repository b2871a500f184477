import { isObject, stringAt } from '@/lib/protocol/json'
import type { HeaderList } from '@/lib/protocol/headers'

/** HAR 1.2 lists of `{ name, value }`; what is none is passed over, and so are the pseudo headers of HTTP/2. */
export const headersOf = (value: unknown): HeaderList =>
  Array.isArray(value)
    ? value.flatMap((pair: unknown): HeaderList => {
        const name = stringAt(pair, 'name')
        const text = stringAt(pair, 'value')
        return name === undefined || text === undefined || name.startsWith(':') ? [] : [[name, text]]
      })
    : []

export const objectsIn = (value: unknown): readonly Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(isObject) : []

export const numberAt = (value: unknown, key: string): number | undefined => {
  const member = isObject(value) ? value[key] : undefined
  return typeof member === 'number' && Number.isFinite(member) ? member : undefined
}
