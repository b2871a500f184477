import { describe, expect, it } from 'vitest'
import { connect } from '@/lib/client/connect'
import type { ConnectOptions } from '@/lib/client/types'
import type { JsonObject } from '@/lib/protocol/json'
import { REVISIONS, type Era, type Revision } from '@/lib/protocol/revisions'
import { newHeader, Recording } from '@/lib/recording/recording'
import { connectTo } from '@/lib/testing/connected'
import { DEMO_SERVERS } from '@/lib/testing/demo-servers'
import { handlerFetch } from '@/lib/testing/handler-fetch'
import { plainFetch } from '@/lib/testing/plain-fetch'
import { serve } from '@/lib/testing/serve'
import { SessionViews } from '@/lib/views/session-views'
import type { WireFetch } from '@/lib/wire/types'
import { explore } from './explore'
import { judge } from './judge'
import { EXPLORATION_PROFILES } from './profiles'

/** Nothing hangs in the Concierge: only patience with a busy machine. In the Troublemaker each hang takes this long. */
const PATIENCE = { concierge: 30_000, troublemaker: 2000 }
const LIMIT = 120_000

type Target = {
  readonly fetch: WireFetch
  readonly url?: string
  readonly version: ConnectOptions['version']
  readonly patience: number
}

/** Explores a tool to the end; what is flagged, as `code: text` lines, and how many calls it took. */
const findings = async ({ fetch, url, version, patience }: Target, tool: string, args: JsonObject = {}) => {
  const clock = (): number => performance.now()
  const recording = new Recording(newHeader('test', 0, tool), clock)
  let ids = 0
  const options = { url: url ?? 'http://demo.test/mcp', version, headers: [], roots: [{ uri: 'file:///home/ada' }] }
  const plan = { tool, arguments: args, profiles: EXPLORATION_PROFILES, maxCalls: 100, patience }
  const deps = { recording, fetch, connect, clock, newId: () => `x${++ids}` }
  const end = await explore({ options, ...plan }, deps)
  const views = new SessionViews()
  views.advance(recording.events)
  const [view] = views.explorations()
  return {
    end,
    asked: new Set(view!.runs.flatMap(({ steps }) => steps.map(({ kind, mode }) => mode ?? kind))),
    flags: judge(view!),
  }
}

describe('the Concierge', () => {
  const fetch = handlerFetch(DEMO_SERVERS.concierge)
  const ARGUMENTS: Record<string, JsonObject> = { slow_count: { to: 3, everyMs: 1 }, burst: { count: 20 } }
  const ASKS: Record<string, Partial<Record<Revision, string[]>>> = {
    book_trip: {
      '2024-11-05': [],
      '2025-06-18': ['form', 'sampling'],
      '2025-11-25': ['form', 'sampling', 'url'],
      '2026-07-28': ['form', 'sampling', 'url'],
    },
    review_diff: { '2024-11-05': ['sampling'], '2026-07-28': ['sampling'] },
    approve_by_link: { '2025-11-25': ['url'], '2026-07-28': ['url'] },
    where_are_you: { '2024-11-05': ['roots'], '2026-07-28': ['roots'] },
  }

  it.concurrent.each(REVISIONS)(
    'copes with every answer in each of its tools on %s',
    async (version) => {
      const { connection, recording } = await connectTo(fetch, { version })
      await connection.refreshCatalog()
      await connection.close()
      const views = new SessionViews()
      views.advance(recording.events)
      const tools = views.catalog().tools.map(({ key }) => key)
      expect(tools).toEqual(expect.arrayContaining(Object.keys(ASKS)))
      const explored = await Promise.all(
        tools.map(async (tool) => ({
          tool,
          ...(await findings({ fetch, version, patience: PATIENCE.concierge }, tool, ARGUMENTS[tool])),
        })),
      )
      for (const { tool, end, asked, flags } of explored) {
        expect({ tool, flags, how: end.how }).toEqual({ tool, flags: [], how: 'complete' })
        const expected = ASKS[tool]?.[version]
        if (expected) expect([...asked].sort()).toEqual(expected)
      }
    },
    LIMIT,
  )
})

const BOTH: readonly Era[] = ['legacy', 'modern']
const AFTER = (path: string): string => `After “${path}”`

/** What each planted tool is to be caught at, and nothing else. */
const PLANTED: Record<string, { eras?: readonly Era[]; caught: readonly (readonly [string, string])[] }> = {
  good: { caught: [] },
  hangs_on_decline: { caught: [['hang', AFTER('form: decline')]] },
  crashes_on_decline: { caught: [['crash', AFTER('form: decline')]] },
  crashes_on_cancel: { caught: [['crash', AFTER('form: cancel')]] },
  books_anyway: { caught: [['same-result', '“form: decline”']] },
  asks_until_yes: {
    caught: [
      ['loop', AFTER('form: decline')],
      ['loop', AFTER('form: cancel')],
    ],
  },
  elicit_unadvertised: {
    caught: [
      ['invalid-accepted', '“form: invalid”'],
      ['unadvertised-ask', 'Asked for an elicitation (form)'],
    ],
  },
  samples_undeclared: { caught: [['unadvertised-ask', 'Asked for sampling']] },
  fails_without_forms: { caught: [['no-fallback', 'For a client without forms the call ends in error -32603']] },
  hangs_without_sampling: { caught: [['no-fallback', 'For a client without sampling the call never ends']] },
  takes_anything: { caught: [['invalid-accepted', '“form: invalid”']] },
  crashes_on_bad_completion: { caught: [['crash', AFTER('sampling: invalid')]] },
  hangs_on_rejection: {
    eras: ['legacy'],
    caught: [
      ['hang', AFTER('sampling: reject')],
      ['hang', AFTER('sampling: provider-error')],
    ],
  },
}

const expectCaught = (
  { flags, end }: Awaited<ReturnType<typeof findings>>,
  caught: readonly (readonly [string, string])[],
): void => {
  expect(end.how).toBe('complete')
  expect(flags.map(({ code, text }) => [code, text])).toEqual(
    caught.map(([code, text]) => [code, expect.stringContaining(text) as string]),
  )
  for (const { runs, fix } of flags) expect([runs.length > 0, fix.length > 0]).toEqual([true, true])
}

describe('the Troublemaker', () => {
  const cases = Object.entries(PLANTED).flatMap(([tool, { eras = BOTH, caught }]) =>
    eras.map((era) => ({ tool, era, caught })),
  )
  it.concurrent.each(cases)(
    'is caught at $tool on $era, and at nothing else there',
    async ({ tool, era, caught }) => {
      const fetch = handlerFetch(DEMO_SERVERS.troublemaker)
      expectCaught(await findings({ fetch, version: era, patience: PATIENCE.troublemaker }, tool), caught)
    },
    LIMIT,
  )

  it.each(BOTH)('is caught over real sockets too: a connection that breaks on %s', async (version) => {
    const { url, stop } = await serve(DEMO_SERVERS.troublemaker)
    try {
      expectCaught(
        await findings({ fetch: plainFetch, url, version, patience: PATIENCE.troublemaker }, 'crashes_on_decline'),
        [['crash', AFTER('form: decline')]],
      )
    } finally {
      await stop()
    }
  })
})
