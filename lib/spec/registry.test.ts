import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { annotatedRequirements } from '@/lib/protocol/shapes/annotated'
import { REQUIREMENTS, type RequirementId } from './catalogue/requirements'
import type { Docs, Rule, ShapeRule } from './rule'
import { ALL_RULES } from './rules/all-rules'
import { entryOf } from './severity'

const PASSIVE = (Object.keys(REQUIREMENTS) as RequirementId[]).filter((id) => entryOf(id).observe === 'passive')
const ROOT = new URL('rules/', import.meta.url)
const rules = ALL_RULES.filter((rule): rule is Rule => rule.kind === 'rule')
const shapes = ALL_RULES.filter((rule): rule is ShapeRule => rule.kind === 'shape')

const areas = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
const filesOf = (area: string): readonly string[] => readdirSync(new URL(`${area}/`, ROOT))
const textOf = (area: string, file: string): string => readFileSync(new URL(`${area}/${file}`, ROOT), 'utf8')
const areaOf = (id: string): string => id.slice(0, id.indexOf('-'))

const camelCase = (id: string): string => id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

/** Files named like a requirement of their area: `tools/tools-name-unique.ts`. */
const ruleFiles = areas.flatMap((area) =>
  filesOf(area).flatMap((file) =>
    file.startsWith(`${area}-`) && file.endsWith('.ts') && !file.endsWith('.test.ts') ? file.slice(0, -3) : [],
  ),
)
/** `file id` for each id that a test file names, where it has rules told. */
const tested = new Set(
  areas.flatMap((area) =>
    filesOf(area)
      .filter((file) => file.endsWith('.test.ts'))
      .flatMap((file) => {
        const text = textOf(area, file)
        const named = Array.from(text.matchAll(/'([a-z0-9]+(?:-[a-z0-9]+)+)'/g), ([, id]) => `${file} ${id ?? ''}`)
        return text.includes('testRule(') ? named : []
      }),
  ),
)

describe('A rule', () => {
  it('has a file of its own, named by its id, in the folder of its area', () => {
    expect(ruleFiles.sort()).toEqual(rules.map(({ id }) => id).sort())
  })

  it.each(rules.map(({ id }) => id))('%s is exported by its name and told to one test file', (id) => {
    const text = textOf(areaOf(id), `${id}.ts`)
    expect(text).toContain(`export const ${camelCase(id)} =`)
    expect(text.split('\n').length).toBeLessThanOrEqual(80)
    expect(tested).toContain(`${id}.test.ts ${id}`)
  })
})

describe('The shape of a message', () => {
  it('decides every requirement that is said to be one of shape', () => {
    // The one that every shape decides is no annotation.
    const annotated = new Set(['jsonrpc-schema-valid', ...annotatedRequirements()])
    expect(shapes.map(({ id }) => id).filter((id) => !annotated.has(id))).toEqual([])
  })

  it('decides no requirement that is no check, where it shows in passing', () => {
    const known = new Set<string>(ALL_RULES.map(({ id }) => id))
    const passive = new Set<string>(PASSIVE)
    expect([...annotatedRequirements()].filter((id) => passive.has(id) && !known.has(id))).toEqual([])
    expect([...annotatedRequirements()].filter((id) => !Object.hasOwn(REQUIREMENTS, id))).toEqual([])
  })

  it.each(shapes.map(({ id }) => id))('is told to a test where it decides %s', (id) => {
    expect([...tested].filter((told) => told.endsWith(` ${id}`))).not.toEqual([])
  })
})

describe('What travels with a check', () => {
  const sentence = /^[A-Z0-9“"`'-].*[.!?]$/s
  const faultsOf = ({ why, fix, example }: Docs): readonly string[] => [
    ...(sentence.test(why) ? [] : [`why: ${why}`]),
    ...(/^\S.*[.!?]$/s.test(fix) ? [] : [`fix: ${fix}`]),
    ...(example.right.trim() === '' || example.wrong.trim() === '' ? ['an empty example'] : []),
    ...(example.right === example.wrong ? ['an example that shows no difference'] : []),
  ]

  it.each(ALL_RULES.map((rule) => [rule.id, rule] as const))('says of %s why, how and by example', (_, rule) => {
    expect(faultsOf(rule)).toEqual([])
  })
})
