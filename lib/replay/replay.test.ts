import { describe, expect, it } from 'vitest'
import { CassettePlayer } from '@/lib/cassette/player'
import { recordCassette } from '@/lib/cassette/record'
import type { ConnectOptions } from '@/lib/client/types'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import type { JsonObject } from '@/lib/protocol/json'
import type { Era } from '@/lib/protocol/revisions'
import { compareSessions } from '@/lib/spec/compare/compare-sessions'
import type { SessionComparison } from '@/lib/spec/compare/session-comparison'
import { DEMO_SERVERS } from '@/lib/testing/demo-servers'
import { handlerFetch } from '@/lib/testing/handler-fetch'
import { plainFetch } from '@/lib/testing/plain-fetch'
import { connected, recordedSession, type RecordedSession } from '@/lib/testing/recorded'
import { startV1Server } from '@/lib/testing/servers/v1-server'
import { startV2Server } from '@/lib/testing/servers/v2-server'
import type { WireFetch } from '@/lib/wire/types'
import { replayCalls } from './plan'
import { replay } from './replay'
import { recordedSettings } from './settings'
import type { ReplayedCall, ReplayOptions } from './types'

const EVERYTHING_BUT_PAGES = { ...ADVERTISE_ALL, elicitationUrl: false }
const CONCIERGE = { url: 'http://demo.test/api/demo/concierge/mcp', fetch: handlerFetch(DEMO_SERVERS.concierge) }

const tool = (name: string, args: JsonObject = {}) => ['tools/call', { name, arguments: args }] as const

type To = { readonly url: string; readonly fetch: WireFetch }

/** The session's calls made again at `to`, and both held against each other. */
const again = async (
  { views }: RecordedSession,
  to: To,
  version: ConnectOptions['version'],
  more: Partial<ReplayOptions> = {},
) => {
  const { connection, current } = await connected(to, { version, ...recordedSettings(views) })
  await connection.refreshCatalog()
  const catalog = () => current().catalog()
  const player = new CassettePlayer(recordCassette(views))
  const done = await replay(replayCalls(views), { connection, player, catalog, patience: 10_000, ...more })
  await connection.close()
  return { done, comparison: compareSessions(views, current()), unused: player.unused(), views: current() }
}

const told = (done: readonly ReplayedCall[]): string[] =>
  done.map(({ call, outcome, why }) =>
    [outcome, call.subject ?? call.method, ...(why === undefined ? [] : [why])].join(' '),
  )

const differing = ({ calls }: SessionComparison): string[] =>
  calls.flatMap(({ kind, label, pairs }) =>
    kind === 'same'
      ? []
      : [
          `${kind} ${label}`,
          ...pairs.flatMap(({ part, changes }) =>
            changes.map(
              ({ path, left, right }) => `${part} ${path}: ${JSON.stringify(left)} → ${JSON.stringify(right)}`,
            ),
          ),
        ],
  )

describe('A session with the Concierge', () => {
  const calls = [
    tool('weather', { city: 'Porto' }),
    tool('find_hotel', { region: 'old town', stars: 4 }),
    tool('book_trip', { destination: 'Porto', nights: 2 }),
    tool('where_are_you'),
    tool('slow_count', { to: 3, everyMs: 0 }),
    tool('fail'),
  ]
  const options = { advertised: EVERYTHING_BUT_PAGES }

  it.each<[Era, Era]>([
    ['legacy', 'legacy'],
    ['modern', 'modern'],
    ['legacy', 'modern'],
    ['modern', 'legacy'],
  ])('is the same when made again: %s, then %s', async (first, second) => {
    const session = await recordedSession(CONCIERGE, first, calls, options)
    const { done, comparison, unused } = await again(session, CONCIERGE, second)
    expect(told(done)).toEqual(calls.map(([, { name }]) => `answered ${String(name)}`))
    expect(differing(comparison)).toEqual([])
    expect(comparison.catalog).toEqual([])
    expect(comparison.same).toBe(true)
    expect(unused).toEqual([])
  })
})
