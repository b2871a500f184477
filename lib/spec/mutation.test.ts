import { beforeAll, describe, expect, it } from 'vitest'
import { REVISIONS, type Revision } from '@/lib/protocol/revisions'
import type { RecordingEvent } from '@/lib/recording/events'
import { goodSession } from '@/lib/testing/good-session'
import { brokenMembers, refused, type Broken } from '@/lib/testing/mutants/broken-members'
import { expectedNames } from '@/lib/testing/mutants/expected-names'
import { carrying, replaced } from '@/lib/testing/mutants/frames'
import { TABLE } from '@/lib/testing/mutants/table'
import { factsMissing } from '@/lib/testing/shared-facts'
import type { Finding } from './findings'
import { ALL_RULES } from './rules/all-rules'
import { SpecEngine } from './spec-engine'

/** Of the thousands of broken members, as many for each revision: spread over all, the same in every run. */
const SAMPLE = 70
/** Of all that is broken, as much has to be found where it is and called by its name. */
const SHARE = 0.95
const PATIENCE = 180_000

type Events = readonly RecordingEvent[]

const findingsIn = (events: Events): readonly Finding[] => {
  const engine = new SpecEngine(ALL_RULES)
  engine.advance(events)
  return engine.findings
}

const keyOf = ({ id, path, message }: Finding): string => `${id} ${path ?? ''} ${message}`

/** Every n-th, so that about `count` are left. */
const spread = <T>(all: readonly T[], count: number): readonly T[] => {
  const step = Math.max(1, all.length / count)
  return all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/'))

describe.skipIf(factsMissing('spec/schema')).each(REVISIONS)('A good session on %s', (revision: Revision) => {
  let events: Events = []
  let known: ReadonlySet<string> = new Set()
  beforeAll(async () => {
    events = await goodSession(revision)
    known = new Set(findingsIn(events).map(keyOf))
  }, PATIENCE)

  const news = (changed: Events): readonly Finding[] =>
    findingsIn(changed).filter((finding) => !known.has(keyOf(finding)))

  it('breaks no requirement', () => {
    expect(events.length).toBeGreaterThan(100)
    const broken = findingsIn(events).filter(({ severity }) => severity === 'must')
    expect(broken.map(keyOf)).toEqual([])
  })

  it('has only messages that the official schema takes', () => {
    expect(refused(events, revision).map(({ message }) => message)).toEqual([])
  })

  it(
    'shows where a member was removed, renamed or retyped, and which requirement that breaks',
    () => {
      const all = brokenMembers(events, revision)
      const sample = spread(all, SAMPLE)
      const isNamed = ({ recorded, mutant }: Broken): boolean => {
        const names = expectedNames(recorded, mutant.path, revision)
        return news(replaced(events, carrying(recorded.frame, mutant.message))).some(
          ({ id, seq, path }) =>
            seq === recorded.frame.seq &&
            names.includes(id) &&
            (path === mutant.path || path === parentOf(mutant.path)),
        )
      }
      const missed = sample.filter((broken) => !isNamed(broken))
      const told = missed.map(({ recorded, mutant }) => `${recorded.method} ${mutant.path} ${mutant.how}`)
      expect(all.length).toBeGreaterThan(300)
      expect(sample.length).toBeGreaterThanOrEqual(SAMPLE)
      expect(1 - missed.length / sample.length, `missed: ${told.join(', ')}`).toBeGreaterThanOrEqual(SHARE)
    },
    PATIENCE,
  )

  it(
    'shows what else went wrong: headers, statuses, the order of frames, values',
    () => {
      const here = TABLE.filter(({ since = revision, until = revision }) => since <= revision && revision <= until)
      const missed = here.flatMap(({ name, edit, names }) => {
        const changed = edit(events)
        if (!changed) return [`${name}: the session has nothing of the kind`]
        const found = news(changed).map(({ id }) => id)
        return found.some((id) => names.includes(id)) ? [] : [`${name}: ${found.join(', ')}`]
      })
      expect(here.length).toBeGreaterThanOrEqual(20)
      expect(1 - missed.length / here.length, missed.join('\n')).toBeGreaterThanOrEqual(SHARE)
    },
    PATIENCE,
  )
})
