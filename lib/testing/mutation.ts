import { isObject, type Json, type JsonObject } from '@/lib/protocol/json'
import { pick, type Random } from './random'
import { ANY } from './schema-values'

/** The objects and arrays in a value, each with what it holds. */
const holders = (value: Json): (Json[] | JsonObject)[] => {
  const found: (Json[] | JsonObject)[] = []
  const visit = (node: Json): void => {
    if (typeof node !== 'object' || node === null) return
    found.push(node)
    Object.values(node).forEach(visit)
  }
  visit(value)
  return found
}

const other = (value: Json | undefined, random: Random): Json => {
  if (typeof value === 'string' && random() < 0.4) return `${value}?`
  if (typeof value === 'number' && random() < 0.6) return pick([value + 0.5, -1, 1e9, String(value)], random)
  if (isObject(value) && random() < 0.3) return [value]
  return pick(ANY, random)
}

/** An own member, also under the name of a built-in one. */
const put = (object: JsonObject, name: string, value: Json): void => {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true })
}

const changeObject = (value: JsonObject, random: Random): void => {
  const names = Object.keys(value)
  const way = random()
  if (names.length === 0 || way < 0.1) {
    put(
      value,
      pick(['x-more', 'type', 'method', 'mode', 'enum', 'oneOf', '__proto__', 'id'], random),
      pick(ANY, random),
    )
    return
  }
  const name = pick(names, random)
  if (way < 0.45) put(value, name, other(value[name], random))
  else {
    // Renamed, or removed.
    if (way < 0.6) put(value, `${name}_`, value[name] ?? null)
    Reflect.deleteProperty(value, name)
  }
}

const changeArray = (value: Json[], random: Random): void => {
  const way = random()
  if (value.length === 0 || way < 0.2) value.push(pick(ANY, random))
  // Longer than any limit.
  else if (way < 0.4) value.push(...Array.from({ length: 100 }, () => value[0] ?? null))
  else {
    const index = Math.floor(random() * value.length)
    value[index] = other(value[index], random)
  }
}

/** The value with one thing changed somewhere in it: removed, renamed, retyped, added, out of its range. */
export const mutated = (value: Json, random: Random): Json => {
  const copy = structuredClone(value)
  const found = holders(copy)
  if (found.length === 0 || random() < 0.02) return other(copy, random)
  const holder = pick(found, random)
  if (Array.isArray(holder)) changeArray(holder, random)
  else changeObject(holder, random)
  return copy
}

const MAX_MUTATIONS = 200

const JUNK: readonly Json[] = [null, 1.5, -1, 'junk', [], {}]

/** The value with each of its members and entries in turn removed, or made into each of a few other things. */
export const everyMutation = (value: Json): Json[] => {
  const made: Json[] = [...JUNK]
  holders(value).forEach((holder, at) => {
    for (const name of Object.keys(holder)) {
      const alter = (change: (object: JsonObject) => void): void => {
        const copy = structuredClone(value)
        const found = holders(copy)[at]
        if (found === undefined || made.length >= MAX_MUTATIONS) return
        change(found as JsonObject)
        made.push(copy)
      }
      if (!Array.isArray(holder))
        alter((object) => {
          Reflect.deleteProperty(object, name)
        })
      for (const junk of JUNK)
        alter((object) => {
          put(object, name, junk)
        })
    }
  })
  return made
}
