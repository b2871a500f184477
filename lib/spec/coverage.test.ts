import { describe, expect, it } from 'vitest'
import { REQUIREMENTS, type RequirementId } from './catalogue/requirements'
import { NOT_CHECKED } from './not-checked'
import { ALL_PROBES } from './probes/all-probes'
import { ALL_RULES } from './rules/all-rules'
import { entryOf } from './severity'

const ids = Object.keys(REQUIREMENTS) as readonly RequirementId[]
const rules = ALL_RULES.map(({ id }) => id)
const probes = ALL_PROBES.map(({ id }) => id)
const checked = new Set<RequirementId>([...rules, ...probes])

const duplicates = (list: readonly string[]): readonly string[] =>
  list.filter((id, index) => list.indexOf(id) !== index)

describe('The catalogue of requirements', () => {
  it('has for each a rule or a probe, or the reason why there is none', () => {
    expect(ids.filter((id) => !checked.has(id) && NOT_CHECKED[id] === undefined)).toEqual([])
  })

  it('names every check there is', () => {
    expect([...checked].filter((id) => !ids.includes(id))).toEqual([])
  })

  it('has each checked once in passing, and probed once', () => {
    expect([duplicates(rules), duplicates(probes)]).toEqual([[], []])
  })

  it('is checked nearly whole: what shows in passing by rules, what must be asked by probes', () => {
    const count = (how: 'passive' | 'probe', done: readonly RequirementId[]): number =>
      ids.filter((id) => entryOf(id).observe === how && done.includes(id)).length
    expect(count('passive', rules)).toBeGreaterThanOrEqual(289)
    expect(count('probe', probes)).toBeGreaterThanOrEqual(210)
  })
})

describe('What is listed as not checked', () => {
  it('is in the catalogue, and not checked after all', () => {
    const listed = Object.keys(NOT_CHECKED) as RequirementId[]
    expect(listed.filter((id) => !ids.includes(id) || checked.has(id))).toEqual([])
  })

  it('has a sentence for its reason', () => {
    expect(Object.values(NOT_CHECKED).filter((reason) => !/^[A-Z].{20,}\.$/s.test(reason))).toEqual([])
  })
})
