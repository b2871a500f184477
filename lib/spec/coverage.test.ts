import { describe, expect, it } from 'vitest'
import { REQUIREMENTS, type RequirementId } from './catalogue/requirements'
import { NOT_CHECKED } from './not-checked'
import { ALL_RULES } from './rules/all-rules'
import { entryOf } from './severity'

const ids = Object.keys(REQUIREMENTS) as readonly RequirementId[]
const observed = (how: 'passive' | 'probe'): readonly RequirementId[] => ids.filter((id) => entryOf(id).observe === how)
const implemented = ALL_RULES.map(({ id }) => id)

/** What is implemented by whom: one line for each way to observe, so that a new way is a new line. */
const WAYS = [{ how: 'passive', implemented }] as const

describe.each(WAYS)('Of what is observed by way of $how', ({ how, implemented }) => {
  it('every requirement is checked, or is listed with the reason why not', () => {
    const open = observed(how).filter((id) => !implemented.includes(id) && NOT_CHECKED[id] === undefined)
    expect(open).toEqual([])
  })

  it('nothing is both checked and listed as not checked', () => {
    expect(implemented.filter((id) => NOT_CHECKED[id] !== undefined)).toEqual([])
  })

  it('nothing is checked twice', () => {
    expect(implemented.filter((id, index) => implemented.indexOf(id) !== index)).toEqual([])
  })
})

describe('What is listed as not checked', () => {
  it('could be checked, so that a reason is owed', () => {
    const ways = ['passive', 'probe']
    const listed = Object.keys(NOT_CHECKED) as RequirementId[]
    expect(listed.filter((id) => !ids.includes(id) || !ways.includes(entryOf(id).observe))).toEqual([])
  })

  it('has a sentence for its reason', () => {
    expect(Object.values(NOT_CHECKED).filter((reason) => !/^[A-Z].{20,}\.$/s.test(reason))).toEqual([])
  })
})

describe('A check', () => {
  it('is of a requirement in the catalogue', () => {
    expect(implemented.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('exists for nearly everything that shows in passing', () => {
    const share = observed('passive').filter((id) => implemented.includes(id)).length / observed('passive').length
    expect(share).toBeGreaterThan(0.95)
  })
})
