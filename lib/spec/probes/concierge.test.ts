import { describe, expect, it } from 'vitest'
import type { JsonObject } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { DEMO_SERVERS } from '@/lib/testing/demo-servers'
import { handlerFetch } from '@/lib/testing/handler-fetch'
import { probed } from '@/lib/testing/probe-tester'
import { ALL_PROBES } from './all-probes'

/** Areas of which nothing may be left open: what every server has, and the Concierge has all of. */
const WHOLE = /^(jsonrpc|http|headers|versioning)-/

const CAPABILITIES = { tools: {}, prompts: {}, resources: { subscribe: true }, logging: {}, completions: {} }

/** What a revision has of tasks. */
const TASKS: Readonly<Partial<Record<Revision, JsonObject>>> = {
  '2025-11-25': { tasks: { cancel: {}, requests: { tools: { call: {} } } } },
  '2026-07-28': { extensions: { 'io.modelcontextprotocol/tasks': {} } },
}

const probeConcierge = (revision: Revision) =>
  probed(ALL_PROBES, {
    revision,
    tools: ['slow_count', 'find_hotel', 'weather', 'pack_suitcase'],
    server: () => ({
      fetch: handlerFetch(DEMO_SERVERS.concierge),
      capabilities: { ...CAPABILITIES, ...TASKS[revision] },
      url: 'http://concierge.test/mcp',
      clock: true,
    }),
  })

const told = ({ findings }: Awaited<ReturnType<typeof probeConcierge>>) =>
  findings.map(({ severity, id, message }) => `${severity} ${id}: ${message}`)

/** Requirements of tasks that are found to be met: most need a tool that is one. */
const metTasks = ({ outcomes }: Awaited<ReturnType<typeof probeConcierge>>): number =>
  outcomes.filter(({ id, outcome }) => id.startsWith('tasks-') && outcome === 'passed').length

describe('the Concierge, probed', () => {
  it.concurrent(
    'speaks 2025-11-25 by the book',
    async () => {
      const run = await probeConcierge('2025-11-25')
      expect(told(run)).toEqual([])
      expect(metTasks(run)).toBeGreaterThan(15)
      const open = run.outcomes.filter(({ id, outcome }) => WHOLE.test(id) && outcome === 'not-exercised')
      expect(open.map(({ id, reason }) => [id, reason])).toEqual([])
    },
    120_000,
  )

  it.concurrent(
    'speaks 2026-07-28 by the book',
    async () => {
      const run = await probeConcierge('2026-07-28')
      expect(told(run)).toEqual([])
      expect(metTasks(run)).toBeGreaterThan(15)
      const open = run.outcomes.filter(({ id, outcome }) => WHOLE.test(id) && outcome === 'not-exercised')
      expect(open.map(({ id, reason }) => [id, reason])).toEqual([])
    },
    120_000,
  )
})
