import { describe, expect, it } from 'vitest'
import { eraOf, type Revision } from '@/lib/protocol/revisions'
import { entryOf } from '@/lib/spec/severity'
import { PLANTED_FAULTS } from '@/lib/testing/demo-faults'
import { DEMO_SERVERS } from '@/lib/testing/demo-servers'
import { handlerFetch } from '@/lib/testing/handler-fetch'
import { probed } from '@/lib/testing/probe-tester'
import { ALL_PROBES } from './all-probes'

const REVISIONS: readonly Revision[] = ['2025-11-25', '2026-07-28']

/** The probes of what the faults say that they violate. */
const PROBES = ALL_PROBES.filter(({ id }) => PLANTED_FAULTS.some(({ violates }) => violates.includes(id)))

/** Ids of the probes that the Troublemaker fails when that tool of it may be called. */
const failedBy = async (tool: string, revision: Revision): Promise<readonly string[]> => {
  const { outcomes } = await probed(PROBES, {
    revision,
    tools: [tool],
    server: () => ({
      fetch: handlerFetch(DEMO_SERVERS.troublemaker),
      capabilities: { tools: {}, logging: {} },
      url: 'http://troublemaker.test/mcp',
    }),
  })
  return outcomes.flatMap(({ id, outcome }) => (outcome === 'failed' ? [id] : []))
}

/** Every fault of a revision with the probes that owe its discovery. */
const OWED = REVISIONS.flatMap((revision) =>
  PLANTED_FAULTS.filter(({ eras }) => eras.includes(eraOf(revision))).flatMap(({ id, violates }) => {
    const owed = PROBES.map((probe) => probe.id).filter(
      (probe) => violates.includes(probe) && entryOf(probe).spec[revision] !== undefined,
    )
    return owed.length === 0 ? [] : [{ revision, fault: id, owed }]
  }),
)

describe('The Troublemaker, probed with one of its tools', () => {
  it.each(OWED)('$fault is found out on $revision', async ({ revision, fault, owed }) => {
    expect(await failedBy(fault, revision)).toEqual(expect.arrayContaining(owed))
  })

  it.each(REVISIONS)('fails nothing of it on %s when the tool is good', async (revision) => {
    expect(await failedBy('good', revision)).toEqual([])
  })

  it('is owed the discovery of faults in how answers are taken, in both eras', () => {
    expect([...new Set(OWED.flatMap(({ owed }) => owed))].sort()).toEqual([
      'cancel-no-response-after',
      'elicitation-decline-cancel-handled',
      'elicitation-decline-cancel-handled-legacy',
      'elicitation-response-validated',
      'errors-missing-capability-code',
      'mrtr-input-responses-validated',
    ])
    expect(new Set(OWED.map(({ revision }) => revision)).size).toBe(2)
  })
})
