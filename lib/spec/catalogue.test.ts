import { describe, expect, it } from 'vitest'
import { factsMissing, readFacts } from '@/lib/testing/shared-facts'
import { REQUIREMENTS } from './catalogue/requirements'
import { UNOBSERVABLE } from './catalogue/unobservable'

type Fact = {
  readonly id: string
  readonly level: string
  readonly revisions: readonly string[]
  readonly spec: Readonly<Record<string, string>>
  readonly basis?: string
  readonly observe?: string
}

const factsIn = (name: string): readonly Fact[] => (factsMissing(name) ? [] : (readFacts(name) as readonly Fact[]))

/** What both sides say of a requirement, in the words of the catalogue. */
const ofFacts = (facts: readonly Fact[]) =>
  Object.fromEntries(
    facts.map(({ id, level, revisions, spec, basis, observe }) => [
      id,
      { level, basis, observe: observe === 'unobservable-partly' ? 'partly' : observe, revisions, spec },
    ]),
  )

type Entry = {
  readonly level: string
  readonly basis?: string
  readonly observe?: string
  readonly spec: Readonly<Partial<Record<string, string>>>
}

const ofCatalogue = (entries: Readonly<Record<string, Entry>>) =>
  Object.fromEntries(
    Object.entries(entries).map(([id, { level, basis, observe, spec }]) => [
      id,
      { level, basis, observe, revisions: Object.keys(spec), spec },
    ]),
  )

describe.skipIf(factsMissing('spec/requirements.json'))('The catalogue', () => {
  it('has every requirement, with the level, revisions and citations that were established', () => {
    expect(ofCatalogue(REQUIREMENTS)).toEqual(ofFacts(factsIn('spec/requirements.json')))
  })

  it('has everything that no client can see', () => {
    expect(ofCatalogue(UNOBSERVABLE)).toEqual(ofFacts(factsIn('spec/unobservable.json')))
  })

  it('names nothing twice', () => {
    const ids = [...factsIn('spec/requirements.json'), ...factsIn('spec/unobservable.json')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(500)
  })
})

describe('A citation', () => {
  const paths = Object.values({ ...REQUIREMENTS, ...UNOBSERVABLE }).flatMap(({ spec }) => Object.entries(spec))

  it('leads to a place on a page', () => {
    expect(paths.filter(([, path]) => !/^\/[\w/.-]+(?:#\S+)?$/.test(path))).toEqual([])
  })

  it('leads into the revision it is for, but where an extension has pages of its own', () => {
    const own = /^\/(?:seps|extensions)\//
    expect(paths.filter(([revision, path]) => !own.test(path) && !path.includes(`/${revision}/`))).toEqual([])
  })
})
