import { isObject, type Json, type JsonObject } from '@/lib/protocol/json'
import { pointerTo } from '@/lib/protocol/pointer'

/** A message with one member changed. */
export type MemberMutant = {
  readonly how: 'removed' | 'renamed' | 'retyped'
  /** JSON pointer to what was changed. */
  readonly path: string
  readonly message: JsonObject
}

type Container = JsonObject | Json[]
type Member = {
  readonly steps: readonly string[]
  readonly path: string
  readonly value: Json
  readonly isEntry: boolean
}

const members = (root: JsonObject): readonly Member[] => {
  const found: Member[] = []
  const visit = (value: Json, steps: readonly string[], path: string): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [name, member] of Object.entries(value)) {
      const next = {
        steps: [...steps, name],
        path: pointerTo(path, name),
        value: member,
        isEntry: Array.isArray(value),
      }
      found.push(next)
      visit(member, next.steps, next.path)
    }
  }
  visit(root, [], '')
  return found
}

// No null and no fraction: a schema of 2026-07-28 refuses them by a fault of its generator.
const otherType = (value: Json): Json => {
  if (typeof value === 'string') return 42
  if (Array.isArray(value)) return {}
  return isObject(value) ? 'text' : 'x'
}

const changed = (
  root: JsonObject,
  { steps }: Member,
  change: (holder: Container, name: string) => void,
): JsonObject => {
  const copy = structuredClone(root)
  const holder = steps.slice(0, -1).reduce<Json>((at, step) => (at as JsonObject)[step] ?? null, copy)
  change(holder as Container, steps.at(-1) ?? '')
  return copy
}

const set = (holder: Container, name: string, value: Json): void => {
  ;(holder as JsonObject)[name] = value
}

/** Each member of a message removed, renamed and given another type, one at a time; entries of lists only the last. */
export const memberMutants = (message: JsonObject): readonly MemberMutant[] =>
  members(message).flatMap((member) => {
    const { path, value, isEntry } = member
    const retyped: MemberMutant = {
      how: 'retyped',
      path,
      message: changed(message, member, (holder, name) => {
        set(holder, name, otherType(value))
      }),
    }
    if (isEntry) return [retyped]
    const removed = changed(message, member, (holder, name) => Reflect.deleteProperty(holder, name))
    const renamed = changed(message, member, (holder, name) => {
      Reflect.deleteProperty(holder, name)
      set(holder, `${name}_`, value)
    })
    return [retyped, { how: 'removed', path, message: removed }, { how: 'renamed', path, message: renamed }]
  })
