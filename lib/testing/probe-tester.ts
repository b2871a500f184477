import { describe, expect, it } from 'vitest'
import { eraOf, REVISIONS, type Revision } from '@/lib/protocol/revisions'
import { ADVERTISE_ALL, clientCapabilities } from '@/lib/protocol/capabilities'
import type { HeaderList } from '@/lib/protocol/headers'
import type { TransportKind } from '@/lib/recording/events'
import type { RequirementId } from '@/lib/spec/catalogue/requirements'
import type { OutcomeKind } from '@/lib/spec/findings'
import type { Probe } from '@/lib/spec/probe'
import { probeOutcomes } from '@/lib/spec/probe-outcomes'
import { ALL_PROBES } from '@/lib/spec/probes/all-probes'
import type { ProbeFacts } from '@/lib/spec/probing/facts'
import { PATIENCE, type Patience, type Pause } from '@/lib/spec/probing/patience'
import { runProbes } from '@/lib/spec/probing/run-probes'
import { entryOf } from '@/lib/spec/severity'
import type { WireFetch } from '@/lib/wire/types'
import { newRecording } from './connected'
import { goodServer, REFERENCE_URL } from './reference/server'

/** What a probe is tried on: a reference server, or another with what its handshake would say. */
type Tried = {
  readonly fetch: WireFetch
  readonly capabilities: Readonly<Record<string, unknown>>
  readonly transport?: TransportKind
  readonly url?: string
  /** What the person adds to every request. */
  readonly headers?: HeaderList
  /** A server that uses the clock is waited for by the clock. */
  readonly clock?: true
}

/** A server as a test tells it. The book's own where `server` is absent. */
export type Served = {
  readonly name: string
  /** The newest that has the requirement when absent. */
  readonly revision?: Revision
  readonly server?: (revision: Revision) => Tried
  /** Tools that may be called; all of the reference server's when absent. */
  readonly tools?: readonly string[]
}

export type ServedFailure = Served & {
  /** Part of the first finding's message. */
  readonly says?: string
  /** How many findings; 1 when absent. */
  readonly times?: number
}

type AtLeastOne<T> = readonly [T, ...T[]]

type ProbeCases = {
  readonly passes: AtLeastOne<Served>
  readonly fails: AtLeastOne<ServedFailure>
  /** Servers; a revision without the requirement; or `always` where every server of every revision is bound by it. */
  readonly notApplicable: AtLeastOne<Served> | Revision | 'always'
  readonly notExercised: AtLeastOne<Served>
}

/** Milliseconds that a turn of the event loop counts for: what is in this process answers within a few. */
const TURN = 25

/** Time by turns of the event loop, so that silence is known at once and a slow machine changes nothing. */
export const turnPause: Pause = (milliseconds, signal) =>
  new Promise((resolve) => {
    let left = Math.ceil(milliseconds / TURN)
    const step = (): void => {
      if (signal.aborted || left-- <= 0) resolve()
      else setImmediate(step)
    }
    step()
  })

const patienceFor = ({ clock }: Tried): Patience => (clock ? PATIENCE : { ...PATIENCE, pause: turnPause })

const newestOf = (id: RequirementId): Revision => REVISIONS.findLast((revision) => entryOf(id).spec[revision])!

export const factsAbout = ({ capabilities, transport, url, headers = [] }: Tried, revision: Revision): ProbeFacts => ({
  url: url ?? REFERENCE_URL,
  revision,
  era: eraOf(revision),
  transport: transport ?? 'streamable-http',
  capabilities,
  headers,
  declared: clientCapabilities(ADVERTISE_ALL, revision),
})

/** Makes probes of one server; how they fared, and everything that was recorded. */
export const probed = async (probes: readonly Probe[], served: Omit<Served, 'name'>) => {
  const revision = served.revision ?? newestOf(probes[0]!.id)
  const server: Tried = served.server?.(revision) ?? goodServer(revision)
  const recording = newRecording()
  const facts = factsAbout(server, revision)
  let issued = 0
  const results = await runProbes(
    { probes, facts, tools: served.tools ?? ['add', 'find', 'slow'], risks: ['safe', 'calls-tools', 'disruptive'] },
    {
      recording,
      fetch: server.fetch,
      newId: () => `n${++issued}`,
      describe: (error) => ({ code: 'TEST', title: 'It failed', cause: String(error), action: '' }),
      patience: patienceFor(server),
    },
  )
  return { results, recording, ...probeOutcomes(recording.events, facts, probes) }
}

const judge = async (id: RequirementId, served: Served) => {
  const probes = ALL_PROBES.filter((probe) => probe.id === id)
  const { outcomes, findings } = await probed(probes, served)
  const [outcome] = outcomes
  return { outcome: outcome?.outcome, reason: outcome?.reason, messages: findings.map(({ message }) => message) }
}

const holds = async (id: RequirementId, served: Served, expected: OutcomeKind): Promise<void> => {
  const { outcome, reason, messages } = await judge(id, served)
  expect({ outcome, reason, messages }).toEqual({ outcome: expected, reason, messages: [] })
}

/**
 * The four cases of a probe, each a server. Each failing one must fail for this probe and say why; the others must have
 * no finding of it.
 */
export const testProbe = (id: RequirementId, cases: ProbeCases): void => {
  describe(id, () => {
    it('is registered once, and says what it sends', () => {
      expect(ALL_PROBES.filter((probe) => probe.id === id)).toHaveLength(1)
    })
    it.each(cases.passes)('passes: $name', async (served) => {
      await holds(id, served, 'passed')
    })
    it.each(cases.fails)('fails: $name', async (served) => {
      const { outcome, reason, messages } = await judge(id, served)
      expect({ outcome, reason }).toEqual({ outcome: 'failed', reason: undefined })
      expect(messages).toHaveLength(served.times ?? 1)
      if (served.says !== undefined) expect(messages[0]).toContain(served.says)
    })
    it.each(cases.notExercised)('is not exercised: $name', async (served) => {
      await holds(id, served, 'not-exercised')
    })
    const { notApplicable } = cases
    if (notApplicable === 'always')
      it('binds every server of every revision', () => {
        const [probe] = ALL_PROBES.filter((one) => one.id === id)
        expect(probe).not.toHaveProperty('needs')
        expect(probe).not.toHaveProperty('appliesTo')
        expect(REVISIONS.filter((revision) => !entryOf(id).spec[revision])).toEqual([])
      })
    else if (typeof notApplicable === 'string')
      it(`is not applicable to ${notApplicable}`, async () => {
        await holds(id, { name: notApplicable, revision: notApplicable }, 'not-applicable')
      })
    else
      it.each(notApplicable)('is not applicable: $name', async (served) => {
        await holds(id, served, 'not-applicable')
      })
  })
}
