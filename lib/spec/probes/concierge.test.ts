import { describe, expect, it } from 'vitest'
import type { Revision } from '@/lib/protocol/revisions'
import { DEMO_SERVERS } from '@/lib/testing/demo-servers'
import { handlerFetch } from '@/lib/testing/handler-fetch'
import { probed } from '@/lib/testing/probe-tester'
import { ALL_PROBES } from './all-probes'

const AREAS = /^(jsonrpc|http|headers|versioning)-/

const CAPABILITIES = { tools: {}, prompts: {}, resources: { subscribe: true }, logging: {}, completions: {} }

const probeConcierge = (revision: Revision) =>
  probed(
    ALL_PROBES.filter(({ id }) => AREAS.test(id)),
    {
      revision,
      tools: ['slow_count', 'find_hotel', 'weather'],
      server: () => ({
        fetch: handlerFetch(DEMO_SERVERS.concierge),
        capabilities: CAPABILITIES,
        url: 'http://concierge.test/mcp',
        clock: true,
      }),
    },
  )

const told = ({ findings }: Awaited<ReturnType<typeof probeConcierge>>) =>
  findings.map(({ severity, id, message }) => `${severity} ${id}: ${message}`)

/** Every finding here is of the SDK that the Concierge is made with, and true. */
describe('the Concierge, probed', () => {
  it('speaks 2025-11-25 by the book, but for the id of what answers a notification', async () => {
    const run = await probeConcierge('2025-11-25')
    expect(told(run)).toEqual([
      'must http-notification-error-no-id: The error that refuses a notification has the id null.',
    ])
    const open = run.outcomes.filter(({ outcome }) => outcome === 'not-exercised')
    expect(open.map(({ id, reason }) => [id, reason])).toEqual([])
  }, 60_000)

  it('speaks 2026-07-28 by the book, but for that id and for bytes that no header may have', async () => {
    const run = await probeConcierge('2026-07-28')
    expect(told(run)).toEqual([
      'must http-notification-error-no-id: The error that refuses a notification has the id null.',
      'must http-notification-error-no-id: The error that refuses a notification has the id null.',
      'must headers-param-invalid-chars-rejected: A call with bare bytes in Mcp-Param-Region was answered with HTTP 200 and a result; 400 is due.',
    ])
    const open = run.outcomes.filter(({ outcome }) => outcome === 'not-exercised')
    expect(open.map(({ id, reason }) => [id, reason])).toEqual([])
  }, 60_000)
})
