import { describe, expect, it } from 'vitest'
import { REQUIREMENTS } from '@/lib/spec/catalogue/requirements'
import { UNOBSERVABLE } from '@/lib/spec/catalogue/unobservable'
import { filterEntries, NO_FILTER } from './filter-entries'
import { findRequirement } from './find-requirement'
import { indexEntries } from './index-entries'

const entries = indexEntries()
const ids = (filter: Partial<typeof NO_FILTER>) =>
  filterEntries(entries, { ...NO_FILTER, ...filter }).map(({ id }) => id)

describe('the index of requirements', () => {
  it('has each requirement once, seen or not, each with a page', () => {
    const all = [...Object.keys(REQUIREMENTS), ...Object.keys(UNOBSERVABLE)]
    expect([...ids({})].sort()).toEqual([...all].sort())
    expect(all.filter((id) => findRequirement(id)?.id !== id)).toEqual([])
  })

  it('has no page for what objects have by themselves', () => {
    expect(['constructor', '__proto__', 'toString'].map((id) => findRequirement(id))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('finds by all words, and by kind', () => {
    expect(ids({ text: 'notification 202' })).toContain('http-notification-202')
    expect(ids({ seen: 'never' })).toHaveLength(Object.keys(UNOBSERVABLE).length)
    expect(ids({ area: 'Roots', level: 'MUST' }).every((id) => id.startsWith('roots-'))).toBe(true)
    expect(ids({ revision: '2024-11-05', text: 'mrtr' })).toEqual([])
  })

  it('keeps the entries of an area together', () => {
    const areas = entries.map(({ area }) => area)
    const runs = areas.filter((area, at) => area !== areas[at - 1])
    expect(runs).toEqual([...new Set(runs)])
  })
})
