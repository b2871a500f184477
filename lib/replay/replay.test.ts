import { describe, expect, it } from 'vitest'
import { CassettePlayer } from '@/lib/cassette/player'
import { recordCassette } from '@/lib/cassette/record'
import type { Cassette } from '@/lib/cassette/types'
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
import { startEverything } from '@/lib/testing/servers/everything'
import { startV1Server } from '@/lib/testing/servers/v1-server'
import { startV2Server } from '@/lib/testing/servers/v2-server'
import type { WireFetch } from '@/lib/wire/types'
import { replayCalls } from './plan'
import { replay } from './replay'
import { recordedSettings } from './settings'
import type { ReplayCall, ReplayedCall, ReplayOptions } from './types'

const EVERYTHING_BUT_PAGES = { ...ADVERTISE_ALL, elicitationUrl: false }
const CONCIERGE = { url: 'http://demo.test/api/demo/concierge/mcp', fetch: handlerFetch(DEMO_SERVERS.concierge) }

const NO_ANSWERS: Cassette = { format: 'parley-cassette', version: 1, entries: [] }

const tool = (name: string, args: JsonObject = {}) => ['tools/call', { name, arguments: args }] as const

type To = { readonly url: string; readonly fetch: WireFetch }

/** The session's calls made again at `to`, and both held against each other. */
const again = async (
  { views }: RecordedSession,
  to: To,
  version: ConnectOptions['version'],
  { calls, ...more }: Partial<ReplayOptions> & { readonly calls?: readonly ReplayCall[] } = {},
) => {
  const { connection, current } = await connected(to, { version, ...recordedSettings(views) })
  await connection.refreshCatalog()
  const catalog = () => current().catalog()
  const player = new CassettePlayer(recordCassette(views))
  const done = await replay(calls ?? replayCalls(views), { connection, player, catalog, patience: 10_000, ...more })
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
    expect(told(done)).toEqual(calls.map(([, { name }]) => `answered ${name}`))
    expect(differing(comparison)).toEqual([])
    expect(comparison.catalog).toEqual([])
    expect(comparison.same).toBe(true)
    expect(unused).toEqual([])
  })
})

describe('A session with another server', () => {
  it('may be one of the first SDK: a server of the current one does the same, in the other era', async () => {
    const [first, second] = [await startV1Server(), await startV2Server()]
    const calls = [
      tool('echo', { text: 'hello' }),
      tool('ask_form'),
      tool('ask_model'),
      tool('ask_roots'),
      tool('count'),
    ]
    const session = await recordedSession({ ...first, fetch: plainFetch }, 'legacy', calls)
    const { done, comparison } = await again(session, { ...second, fetch: plainFetch }, 'modern')
    await first.stop()
    await second.stop()
    expect(told(done)).toEqual(calls.map(([, { name }]) => `answered ${name}`))
    expect(differing(comparison)).toEqual([])
    expect(comparison.catalog.map(({ name, breaking }) => `${name} ${String(breaking)}`)).toEqual([])
  })

  it('may be the reference server', async () => {
    const started = await startEverything()
    const peer = { ...started, fetch: plainFetch }
    const calls = [
      tool('echo', { message: 'hello' }),
      tool('get-sum', { a: 2, b: 3 }),
      ['resources/read', { uri: 'demo://resource/static/document/architecture.md' }] as const,
      ['prompts/get', { name: 'simple-prompt' }] as const,
    ]
    const session = await recordedSession(peer, 'legacy', calls)
    const { done, comparison } = await again(session, peer, 'legacy')
    await started.stop()
    expect(done.map(({ outcome }) => outcome)).toEqual(calls.map(() => 'answered'))
    expect(differing(comparison)).toEqual([])
    expect(comparison.same).toBe(true)
  })
})

describe('A replay', () => {
  it('gives up a call that takes too long, and goes on', async () => {
    const session = await recordedSession(CONCIERGE, 'modern', [
      tool('slow_count', { to: 2, everyMs: 0 }),
      tool('weather', { city: 'Porto' }),
    ])
    const calls = replayCalls(session.views).map((call) =>
      call.subject === 'slow_count' ? { ...call, params: { name: 'slow_count', arguments: { everyMs: 9_000 } } } : call,
    )
    const { done } = await again(session, CONCIERGE, 'legacy', { calls, patience: 300 })
    expect(told(done)).toEqual(['cancelled slow_count No answer within 0.3 s.', 'answered weather'])
  })

  it('that is stopped leaves out what is left', async () => {
    const calls = [tool('weather', { city: 'Porto' }), tool('slow_count', { to: 2, everyMs: 0 }), tool('weather')]
    const session = await recordedSession(CONCIERGE, 'modern', calls)
    const stop = new AbortController()
    const counts: number[] = []
    const { done } = await again(session, CONCIERGE, 'modern', {
      signal: stop.signal,
      onDone: (_, count) => {
        counts.push(count)
        stop.abort()
      },
    })
    expect(told(done)).toEqual([
      'answered weather',
      'left-out slow_count The replay was stopped before.',
      'left-out weather The replay was stopped before.',
    ])
    expect(counts).toEqual([1, 2, 3])
  })

  it('leaves out what the revision does not have', async () => {
    const session = await recordedSession(CONCIERGE, 'legacy', [['ping', {}], tool('weather', { city: 'Porto' })])
    const { done, comparison } = await again(session, CONCIERGE, 'modern')
    expect(told(done)).toEqual(['left-out ping ping is no method of 2026-07-28.', 'answered weather'])
    expect(comparison).toMatchObject({ same: true, summary: { same: 1, excused: 1 } })
  })

  it.each<Era>(['legacy', 'modern'])('gives up a call that asks what nobody answered, and goes on: %s', async (era) => {
    const session = await recordedSession(CONCIERGE, 'modern', [tool('where_are_you'), tool('weather')])
    const { done, views } = await again(session, CONCIERGE, era, { player: new CassettePlayer(NO_ANSWERS) })
    expect(told(done)).toEqual([
      'cancelled where_are_you It asked what nobody has answered (roots/list). The cassette has no answer to any roots/list.',
      'answered weather',
    ])
    expect(views.pendingAsks()).toEqual([])
  })

  it('says that a call may wait for a page that nobody visits', async () => {
    const session = await recordedSession(CONCIERGE, 'modern', [tool('weather')])
    const [call] = replayCalls(session.views)
    const calls = call
      ? [{ ...call, subject: 'approve_by_link', params: { name: 'approve_by_link', arguments: {} } }]
      : []
    const player = new CassettePlayer(NO_ANSWERS)
    player.play = () => ({ kind: 'answer', answer: { kind: 'elicitation', action: 'accept' }, entry: 0 })
    const { done } = await again(session, CONCIERGE, 'modern', { calls, player, patience: 500 })
    expect(told(done)).toEqual([
      'cancelled approve_by_link No answer within 0.5 s. It may wait for the page that the person was sent to.',
    ])
  })
})
