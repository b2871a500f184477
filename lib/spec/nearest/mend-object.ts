import { isObject } from '@/lib/protocol/json'
import { pointerTo } from '@/lib/protocol/pointer'
import type { MemberAt } from '@/lib/protocol/shapes/at-revision'
import type { ObjectShape, RecordShape } from '@/lib/protocol/shapes/shape'
import { asObject } from './convert'
import { convertedOr, standIn, type Mending } from './mending'
import { renames } from './renames'
import { describeShape, kindsOf, membersOf } from './shape-facts'

type Entries = [name: string, value: unknown][]

/** From what is no object, in one step: what is to be done inside is part of it. */
const fromOther = (shape: ObjectShape | RecordShape, value: unknown, path: string, mending: Mending): unknown => {
  const converted = asObject(value)
  const mended = converted && mending.mend(shape, converted, path, { ...mending, edits: [] })
  return convertedOr(mending, shape, path, value, mended)
}

/** An object with values of one shape. */
export const mendRecord = (shape: RecordShape, value: unknown, path: string, mending: Mending): unknown => {
  if (!isObject(value)) return fromOther(shape, value, path, mending)
  const mended = Object.entries(value).map(
    ([name, member]) => [name, mending.mend(shape.values, member, pointerTo(path, name), mending)] as const,
  )
  // `fromEntries` defines own members: `__proto__` is data.
  return mended.some(([name, member]) => member !== value[name]) ? Object.fromEntries(mended) : value
}

/** Why a member must go; undefined for one that may stay. */
const whyGone = (member: MemberAt | undefined, value: unknown, shape: ObjectShape, { revision }: Mending) => {
  if (member === undefined) return shape.closed ? 'no such member' : undefined
  if (member.presence === 'forbidden') return 'no such member'
  const isEmpty = value === null && member.presence === 'optional'
  return isEmpty && !kindsOf(member.shape, revision).includes('null')
    ? `${describeShape(member.shape, revision)}, or nothing at all`
    : undefined
}

/** Puts a member after those that come before it in the shape. */
const insert = (entries: Entries, members: readonly MemberAt[], { name }: MemberAt, value: unknown): void => {
  const before = new Set(
    members
      .slice(
        0,
        members.findIndex((member) => member.name === name),
      )
      .map((one) => one.name),
  )
  entries.splice(entries.findLastIndex(([other]) => before.has(other)) + 1, 0, [name, value])
}

/** An object that conforms: what is missing added, what must not be there removed, the rest mended inside. */
export const mendObject = (shape: ObjectShape, value: unknown, path: string, mending: Mending): unknown => {
  if (!isObject(value)) return fromOther(shape, value, path, mending)
  const { revision, edits } = mending
  const { all: members, byName, required } = membersOf(shape, revision)
  const isThere = ({ name }: MemberAt) => Object.hasOwn(value, name) && value[name] !== undefined
  const missing = required.filter((member) => !isThere(member))
  const renamed = renames(value, byName, missing, revision)
  const entries: Entries = []
  let changed = false
  for (const [old, inner] of Object.entries(value)) {
    const member = renamed.get(old) ?? byName.get(old)
    const name = member?.name ?? old
    const at = pointerTo(path, name)
    const why = whyGone(member, inner, shape, mending)
    if (name !== old) edits.push({ path: at, kind: 'rename', from: old, to: name })
    if (why !== undefined) edits.push({ path: at, kind: 'remove', from: inner, why })
    else if (inner !== undefined)
      entries.push([name, member === undefined ? inner : mending.mend(member.shape, inner, at, mending)])
    changed ||= name !== old || why !== undefined || entries.at(-1)?.[1] !== inner
  }
  const come = new Set([...renamed.values()].map(({ name }) => name))
  for (const member of missing.filter(({ name }) => !come.has(name))) {
    const at = pointerTo(path, member.name)
    const to = standIn(member.shape, at, mending)
    edits.push({ path: at, kind: 'add', to, why: describeShape(member.shape, revision) })
    insert(entries, members, member, to)
    changed = true
  }
  return changed ? Object.fromEntries(entries) : value
}
