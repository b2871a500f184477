import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Revision } from '@/lib/protocol/revisions'
import { REAL_SERVERS, type RunningServer, type ServerName } from '@/lib/testing/real-servers'
import { lookedOver, type RealSession } from '@/lib/testing/real-session'
import type { RequirementId } from './catalogue/requirements'
import type { Outcome } from './findings'
import { probeOutcomes } from './probe-outcomes'
import { ALL_PROBES } from './probes/all-probes'
import { ALL_RULES } from './rules/all-rules'
import { SpecEngine } from './spec-engine'

/** Fewer requirements kept than this, and the session showed next to nothing. */
const AT_LEAST_KEPT = { inPassing: 40, byProbes: 8 }

/** A MUST that one of these servers breaks indeed. */
type Known = {
  readonly servers: readonly ServerName[]
  readonly revisions: readonly Revision[]
  readonly ids: readonly RequirementId[]
  /** Why that is no false alarm. */
  readonly why: string
}

const KNOWN: readonly Known[] = [
  {
    servers: ['the first SDK', 'the first SDK over HTTP+SSE', 'server-everything'],
    revisions: ['2024-11-05', '2025-03-26', '2025-06-18'],
    ids: ['http-origin-rejected'],
    why: 'Its check of the Origin is off unless the author turns it on: a page anywhere gets an answer.',
  },
  {
    servers: ['the first SDK', 'the current SDK', 'server-everything'],
    revisions: ['2025-11-25', '2026-07-28'],
    ids: ['http-origin-403'],
    why: 'The same, since the status is fixed.',
  },
  {
    servers: ['the first SDK', 'the current SDK', 'server-everything'],
    revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
    ids: ['http-notification-error-no-id'],
    why: 'It refuses a notification of an unknown protocol version by an error with "id": null, which no schema has.',
  },
  {
    servers: ['the first SDK', 'the first SDK over HTTP+SSE'],
    revisions: ['2024-11-05', '2025-03-26', '2025-06-18'],
    ids: ['sampling-content-types-early', 'jsonrpc-schema-valid'],
    why: 'A tool asks the model with a list of content, which came with 2025-11-25; the SDK sends it in every revision.',
  },
  {
    servers: ['server-everything'],
    revisions: ['2024-11-05', '2025-03-26'],
    ids: ['content-type-known', 'jsonrpc-schema-valid'],
    why: 'get-resource-links answers with resource_link blocks, which came with 2025-06-18, in every revision.',
  },
  {
    servers: ['server-everything'],
    revisions: ['2025-06-18'],
    ids: ['elicitation-schema-flat', 'jsonrpc-schema-valid'],
    why: 'Its form has lists to choose several from, which came with 2025-11-25.',
  },
]

const brokenBy = ({ recording, facts }: RealSession) => {
  const engine = new SpecEngine(ALL_RULES)
  engine.advance(recording.events)
  const probed = probeOutcomes(recording.events, facts, ALL_PROBES)
  const inPassing = engine.connections.flatMap((connection) => engine.outcomes(connection))
  const kept = (outcomes: readonly Outcome[]) => outcomes.filter(({ outcome }) => outcome === 'passed').length
  const must = [...engine.findings, ...probed.findings].filter(({ severity }) => severity === 'must')
  return { must, kept: { inPassing: kept(inPassing), byProbes: kept(probed.outcomes) } }
}

const knownOf = (server: ServerName, revision: Revision): readonly RequirementId[] =>
  KNOWN.flatMap(({ servers, revisions, ids }) => (servers.includes(server) && revisions.includes(revision) ? ids : []))

describe.concurrent.each(REAL_SERVERS)('$name', ({ name, revisions, start }) => {
  let server: RunningServer

  beforeAll(async () => {
    server = await start()
  })
  afterAll(() => server.stop())

  it.each(revisions)(
    'breaks what it is known to break on %s, and nothing else',
    { timeout: 60_000 },
    async (revision) => {
      const { must, kept } = brokenBy(await lookedOver(server, revision))
      const known = new Set<string>(knownOf(name, revision))
      expect(must.filter(({ id }) => !known.has(id)).map(({ id, message }) => `${id}: ${message}`)).toEqual([])
      expect(new Set(must.map(({ id }) => id))).toEqual(known)
      expect(kept.inPassing).toBeGreaterThanOrEqual(AT_LEAST_KEPT.inPassing)
      expect(kept.byProbes).toBeGreaterThanOrEqual(AT_LEAST_KEPT.byProbes)
    },
  )
})
