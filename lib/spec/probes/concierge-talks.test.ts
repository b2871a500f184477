import { describe, expect, it } from 'vitest'
import type { Revision } from '@/lib/protocol/revisions'
import { DEMO_SERVERS } from '@/lib/testing/demo-servers'
import { handlerFetch } from '@/lib/testing/handler-fetch'
import { probed } from '@/lib/testing/probe-tester'
import { ALL_PROBES } from './all-probes'

const AREAS =
  /^(?:lifecycle|meta|errors|discover|extensions|mrtr|elicitation|sampling|roots|resources|caching|subscriptions)-/

const PROBES = ALL_PROBES.filter(({ id }) => AREAS.test(id) && id !== 'subscriptions-stream-stays-open')

const CAPABILITIES = { tools: {}, prompts: {}, resources: { subscribe: true }, logging: {}, completions: {} }

const probeConcierge = async (revision: Revision) => {
  const { findings, outcomes } = await probed(PROBES, {
    revision,
    tools: ['where_are_you', 'book_trip', 'review_diff', 'open_account', 'weather'],
    server: () => ({
      fetch: handlerFetch(DEMO_SERVERS.concierge),
      capabilities: CAPABILITIES,
      url: 'http://concierge.test/mcp',
      clock: true,
    }),
  })
  return {
    found: findings.map(({ severity, id, message }) => `${severity} ${id}: ${message}`),
    open: outcomes.flatMap(({ id, outcome }) => (outcome === 'not-exercised' ? [id as string] : [])),
  }
}

describe('The Concierge, whose tools ask', () => {
  it('copes with every answer of a client of 2025-11-25', async () => {
    const { found, open } = await probeConcierge('2025-11-25')
    expect(found).toEqual([])
    expect(open.sort()).toEqual([
      'resources-size-accurate',
      'sampling-tool-loop-bounded',
      'sampling-tool-use-reply-complete',
    ])
  }, 60_000)

  it('copes with every answer of a client of 2026-07-28', async () => {
    const { found, open } = await probeConcierge('2026-07-28')
    expect(found).toEqual([])
    expect(open.sort()).toEqual([
      'caching-public-not-user-specific',
      'resources-path-traversal-blocked',
      'resources-size-accurate',
      'sampling-tool-loop-bounded',
      'sampling-tool-use-reply-complete',
    ])
  }, 60_000)
})
