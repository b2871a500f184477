import { describe, expect, it } from 'vitest'
import { REVISIONS, type Revision } from '@/lib/protocol/revisions'
import { ALL_RULES } from '@/lib/spec/rules/all-rules'
import type { RequirementId } from '@/lib/spec/catalogue/requirements'
import type { Outcome } from '@/lib/spec/findings'
import { entryOf } from '@/lib/spec/severity'
import { SpecEngine } from '@/lib/spec/spec-engine'
import { Transcript } from './transcript'

/** A session as a test tells it: a name, the revision (newest that has the requirement when absent), what happens. */
export type Told = {
  readonly name: string
  readonly revision?: Revision
  readonly session: (t: Transcript, revision: Revision) => unknown
}

type ToldFailure = Told & {
  /** JSON pointer of the first finding. */
  readonly path?: string
  /** Part of the first finding's message. */
  readonly says?: string
  /** How many findings; 1 when absent. */
  readonly times?: number
}

type AtLeastOne<T> = readonly [T, ...T[]]

export type RuleCases = {
  readonly passes: AtLeastOne<Told>
  readonly fails: AtLeastOne<ToldFailure>
  /** Sessions; a revision without the requirement; or `always` where every server of every revision is bound by it. */
  readonly notApplicable: AtLeastOne<Told> | Revision | 'always'
  readonly notExercised: AtLeastOne<Told>
}

const newestOf = (id: RequirementId): Revision => REVISIONS.findLast((revision) => entryOf(id).spec[revision])!

/** Folds a told session and says how one rule fared, with its findings. */
const judge = (id: RequirementId, { session, revision = newestOf(id) }: Told) => {
  const transcript = new Transcript()
  session(transcript, revision)
  const rules = ALL_RULES.filter((rule) => rule.id === id)
  const engine = new SpecEngine(rules)
  engine.advance(transcript.events)
  const [outcome] = engine.outcomes(transcript.id)
  return { outcome: outcome?.outcome, reason: outcome?.reason, findings: engine.findings }
}

const holds = (id: RequirementId, told: Told, expected: Outcome['outcome']): void => {
  const { outcome, findings } = judge(id, told)
  expect({ outcome, findings: findings.map(({ message }) => message) }).toEqual({ outcome: expected, findings: [] })
}

/**
 * The four cases of a rule, each a told session. Each failing one must fail for this rule and where it says; the others
 * must have no finding of it.
 */
export const testRule = (id: RequirementId, cases: RuleCases): void => {
  describe(id, () => {
    it('is registered once', () => {
      expect(ALL_RULES.filter((rule) => rule.id === id)).toHaveLength(1)
    })
    it.each(cases.passes)('passes: $name', (told) => {
      holds(id, told, 'passed')
    })
    it.each(cases.fails)('fails: $name', (told) => {
      const { outcome, findings } = judge(id, told)
      expect(outcome).toBe('failed')
      expect(findings.map((finding) => finding.message)).toHaveLength(told.times ?? 1)
      if (told.path !== undefined) expect(findings[0]?.path).toBe(told.path)
      if (told.says !== undefined) expect(findings[0]?.message).toContain(told.says)
    })
    it.each(cases.notExercised)('is not exercised: $name', (told) => {
      holds(id, told, 'not-exercised')
    })
    const { notApplicable } = cases
    if (notApplicable === 'always')
      it('binds every server of every revision', () => {
        const [rule] = ALL_RULES.filter((one) => one.id === id)
        expect(rule).not.toHaveProperty('needs')
        expect(rule).not.toHaveProperty('appliesTo')
        expect(REVISIONS.filter((revision) => !entryOf(id).spec[revision])).toEqual([])
      })
    else if (typeof notApplicable === 'string')
      it(`is not applicable to ${notApplicable}`, () => {
        holds(id, { ...cases.fails[0], revision: notApplicable }, 'not-applicable')
      })
    else
      it.each(notApplicable)('is not applicable: $name', (told) => {
        holds(id, told, 'not-applicable')
      })
  })
}
