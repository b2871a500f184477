import { describe, expect, it } from 'vitest'
import { connect } from '@/lib/client/connect'
import type { Era } from '@/lib/protocol/revisions'
import type { ExplorationRun } from '@/lib/recording/exploration'
import { newHeader, Recording } from '@/lib/recording/recording'
import { askingPeer, type WrittenAsk } from '@/lib/testing/asking-peer'
import { eventStream, json, legacyPeer, modernPeer, result, type ScriptedPeer } from '@/lib/testing/scripted-peer'
import { SessionViews } from '@/lib/views/session-views'
import { WireError } from '@/lib/wire/errors'
import { explore, type ExploreRequest } from './explore'
import { judge } from './judge'
import { pathOf, pathText } from './paths'
import { EVERYTHING, EXPLORATION_PROFILES } from './profiles'

const ALL = EXPLORATION_PROFILES.filter(({ id }) => id === EVERYTHING)
const FORM: WrittenAsk = {
  method: 'elicitation/create',
  params: { message: 'Who?', requestedSchema: { type: 'object', properties: { who: { type: 'string' } } } },
}
const MODEL: WrittenAsk = { method: 'sampling/createMessage', params: { messages: [], maxTokens: 9 } }

type Stop = { readonly after: number; readonly abort: AbortController }

/** Explores a peer's tool; the runs as lines, with the recording they are on. */
const exploring = async (peer: ScriptedPeer, wanted: Partial<ExploreRequest> = {}, stop?: Stop) => {
  const clock = (): number => performance.now()
  const recording = new Recording(newHeader('test', 0, 'test'), clock)
  if (stop)
    recording.subscribe(() => {
      if (recording.events.filter(({ type }) => type === 'exploration-run-ended').length >= stop.after)
        stop.abort.abort()
    })
  let ids = 0
  const options = { url: 'http://peer.test/mcp', version: 'auto' as const, headers: [], roots: [] }
  const request = { options, tool: 't', arguments: {}, profiles: ALL, maxCalls: 50, patience: 2000, ...wanted }
  const deps = { recording, fetch: peer.fetch, connect, clock, newId: () => `x${++ids}` }
  const end = await explore(request, stop ? { ...deps, signal: stop.abort.signal } : deps)
  const views = new SessionViews()
  views.advance(recording.events)
  const [view] = views.explorations()
  return { end, runs: view!.runs, lines: view!.runs.map(line), recording, views }
}

const line = (run: ExplorationRun): string => `${pathText(pathOf(run))} → ${run.outcome.kind}`

const answering = (peer: ScriptedPeer): ScriptedPeer => {
  peer.on('ping', ({ message }) => result(message['id'], {}))
  return peer
}

describe('the tree', () => {
  it('takes each answer to each question once on legacy', async () => {
    const { lines, end } = await exploring(answering(askingPeer('legacy', [FORM], [MODEL]).peer))
    expect(lines).toEqual([
      'everything accepted → result',
      'form: decline → result',
      'form: cancel → result',
      'form: invalid → result',
      'form: reject → result',
      'form: timeout → abandoned',
      'sampling: reject → result',
      'sampling: provider-error → result',
      'sampling: invalid → result',
      'sampling: timeout → abandoned',
    ])
    expect(end).toEqual({ how: 'complete', calls: 10, left: 0 })
  })

  it('knows no rejecting on modern, where no error can be returned', async () => {
    const { lines } = await exploring(askingPeer('modern', [FORM], [MODEL]).peer)
    expect(lines).toEqual([
      'everything accepted → result',
      'form: decline → result',
      'form: cancel → result',
      'form: invalid → result',
      'form: timeout → abandoned',
      'sampling: invalid → result',
      'sampling: timeout → abandoned',
    ])
  })

  it('takes every combination when asked to', async () => {
    const { lines } = await exploring(askingPeer('modern', [FORM], [MODEL]).peer, { combinations: true })
    expect(lines).toContain('form: decline, sampling: invalid → result')
    expect(lines).toHaveLength(1 + 4 + 2 + 3 * 2)
  })

  it.each(['legacy', 'modern'] as const)('keeps apart what is asked at the same time on %s', async (era) => {
    const { runs } = await exploring(answering(askingPeer(era, [FORM, MODEL]).peer))
    const declined = runs.find((run) => line(run).startsWith('form: decline'))
    expect(declined?.steps.map(({ kind, variant }) => [kind, variant])).toEqual([
      ['elicitation', 'decline'],
      ['sampling', 'accept'],
    ])
  })

  it('tries every profile first, and expands those that ask the same only once', async () => {
    const { runs } = await exploring(
      modernPeerThat(() => ({ resultType: 'complete', content: [] })),
      {
        profiles: EXPLORATION_PROFILES,
      },
    )
    // On 2026-07-28 a client without tasks says what one with everything says.
    expect(runs.map(({ profile }) => profile)).toEqual(
      EXPLORATION_PROFILES.map(({ id }) => id).filter((id) => id !== 'no-tasks'),
    )
  })

  it('makes no more calls than it may, and says how many it knows of', async () => {
    const { end, runs } = await exploring(askingPeer('modern', [FORM]).peer, { maxCalls: 3 })
    expect(runs).toHaveLength(3)
    expect(end).toEqual({ how: 'limit', calls: 3, left: 2 })
  })
})

const modernPeerThat = (call: (round: unknown) => Record<string, unknown>): ScriptedPeer => {
  const peer = modernPeer()
  peer.on('tools/call', ({ message }) =>
    result(message['id'], call((message['params'] as { requestState?: unknown }).requestState) as never),
  )
  return peer
}

describe('one call', () => {
  it('is stopped when it asks more than a dozen different things', async () => {
    const peer = modernPeerThat((state) => ({
      resultType: 'input_required',
      requestState: `${Number(state ?? 0) + 1}`,
      inputRequests: {
        q: { ...FORM, params: { ...FORM.params, message: `Question ${Number(state ?? 0) + 1}` } },
      },
    }))
    const { runs, views } = await exploring(peer, { maxCalls: 1 })
    expect(runs[0]?.outcome).toEqual({ kind: 'loop', times: 13 })
    expect(runs[0]?.steps).toHaveLength(12)
    expect(views.explorations().flatMap((view) => judge(view).map(({ text }) => text))).toEqual([
      'With everything accepted, one question follows another (13 times before Parley stopped).',
    ])
  })

  it('is a loop when rounds ask for nothing over and over', async () => {
    const peer = modernPeerThat(() => ({ resultType: 'input_required', requestState: 's' }))
    const { runs, views } = await exploring(peer)
    expect(runs.map(({ outcome }) => outcome)).toEqual([{ kind: 'loop', times: 10 }])
    expect(views.explorations().flatMap((view) => judge(view).map(({ text }) => text))).toEqual([
      'Without asking anything, it is to be called again and again (10 times before Parley stopped).',
    ])
  })

  it('hangs when nothing comes, though the stream says that it is open, but not when progress does', async () => {
    const peer = answering(legacyPeer())
    const { stream, response } = eventStream()
    peer.on('tools/call', () => response)
    const heartbeat = setInterval(() => {
      stream.raw(': still here\n\n')
    }, 20)
    const { lines } = await exploring(peer, { patience: 200 })
    clearInterval(heartbeat)
    expect(lines).toEqual(['everything accepted → hang'])

    const busy = answering(legacyPeer())
    busy.on('tools/call', ({ message }) => {
      const { stream, response } = eventStream()
      let progress = 0
      const working = setInterval(() => {
        stream.message({ jsonrpc: '2.0', method: 'notifications/progress', params: { progressToken: 'p', progress } })
        if (++progress < 6) return
        clearInterval(working)
        stream.message({ jsonrpc: '2.0', id: message['id'] ?? null, result: { content: [] } })
        stream.end()
      }, 250)
      return response
    })
    expect((await exploring(busy, { patience: 1000 })).lines).toEqual(['everything accepted → result'])
  })

  it('is answered outside its stream too', async () => {
    const peer = answering(legacyPeer())
    const standing = eventStream()
    let finish = (): void => undefined
    peer.on('GET', () => standing.response)
    peer.on('tools/call', ({ message }) => {
      const own = eventStream()
      standing.stream.message({ jsonrpc: '2.0', id: 'elsewhere', method: 'roots/list' })
      finish = () => {
        own.stream.message({ jsonrpc: '2.0', id: message['id'] ?? null, result: { content: [] } })
        own.stream.end()
      }
      return own.response
    })
    peer.on('response', () => {
      finish()
      return new Response(null, { status: 202 })
    })
    const { runs } = await exploring(peer, { maxCalls: 1 })
    expect(runs[0]?.steps.map(({ kind, variant }) => [kind, variant])).toEqual([['roots', 'accept']])
    expect(runs[0]?.outcome.kind).toBe('result')
  })

  it('has crashed the server when nothing answers afterwards', async () => {
    const { peer } = askingPeer('legacy', [FORM])
    peer.on('ping', () => new Response('who are you?', { status: 404 }))
    const { runs } = await exploring(peer)
    const abandoned = runs.find((run) => line(run).startsWith('form: timeout'))
    expect(abandoned?.outcome).toMatchObject({ kind: 'crash', problem: { code: 'SESSION_LOST' } })
  })

  it('waits for nobody once a page was accepted', async () => {
    const visit = { method: 'elicitation/create', params: { mode: 'url', url: 'https://a.test/', message: 'Look' } }
    const peer = answering(legacyPeer())
    peer.on('tools/call', () => {
      const { stream, response } = eventStream()
      stream.message({ jsonrpc: '2.0', id: 'u', ...visit })
      return response
    })
    const { lines } = await exploring(peer, { maxCalls: 1, patience: 100 })
    expect(lines).toEqual(['everything accepted → waiting'])
  })

  it('goes by its recorded answers, which say that the explorer gave them', async () => {
    const { recording, runs } = await exploring(askingPeer('modern', [FORM]).peer, { maxCalls: 1 })
    const given = recording.events.filter((event) => event.type === 'answer-given')
    expect(given.map(({ by, askKey }) => [by, askKey])).toEqual([['explorer', runs[0]?.steps[0]?.ask]])
  })
})

describe('the end', () => {
  it('is stopped, not failed, when the server goes away and nobody waits to see whether it comes back', async () => {
    const { peer } = askingPeer('legacy', [FORM])
    let ended = 0
    const fetch: ScriptedPeer['fetch'] = (request) => {
      if (request.body?.includes('"tools/call"')) ended++
      return ended > 0 && /"(initialize|server\/discover)"/.test(request.body ?? '')
        ? Promise.reject(new WireError('ECONNREFUSED', 'refused'))
        : peer.fetch(request)
    }
    const { end } = await exploring({ ...answering(peer), fetch }, {}, { after: 2, abort: new AbortController() })
    expect(end).toMatchObject({ how: 'stopped', calls: 2 })
    expect((await exploring({ ...peer, fetch })).end).toMatchObject({ how: 'failed' })
  })

  it('comes at once when stopped, with every connection closed', async () => {
    const abort = new AbortController()
    const { end, views } = await exploring(askingPeer('modern', [FORM]).peer, {}, { after: 2, abort })
    expect(end).toMatchObject({ how: 'stopped', calls: 2 })
    expect(views.connections().map(({ state }) => state)).not.toContain('open')
  })

  it('comes at once in the middle of a call, too', async () => {
    const abort = new AbortController()
    const peer = answering(legacyPeer())
    peer.on('tools/call', () => {
      queueMicrotask(() => {
        abort.abort()
      })
      return eventStream().response
    })
    const { end, runs } = await exploring(peer, { patience: 60_000 }, { after: 99, abort })
    expect([end.how, runs.length]).toEqual(['stopped', 0])
  })

  it('is a failure when no first connection can be made', async () => {
    const peer = legacyPeer()
    peer.on('initialize', () => new Response('no', { status: 503 }))
    const { end } = await exploring(peer, {
      options: { url: 'http://peer.test/mcp', version: 'legacy', headers: [], roots: [] },
    })
    expect(end).toMatchObject({ how: 'failed', calls: 0, problem: { code: 'HTTP_503' } })
  })

  it.each<[string, number, string]>([
    ['goes on when only one profile is refused', 2, 'complete'],
    ['is a failure when the server is gone', 99, 'failed'],
  ])('%s', async (_, refusals, how) => {
    const peer = legacyPeer()
    let connections = 0
    peer.on('initialize', ({ message }) => {
      connections++
      if (connections > 1 && connections < 1 + refusals) return new Response('gone', { status: 503 })
      const answer = { protocolVersion: '2025-11-25', capabilities: {}, serverInfo: { name: 'p', version: '1' } }
      return json({ jsonrpc: '2.0', id: message['id'], result: answer })
    })
    peer.on('tools/call', ({ message }) => result(message['id'], { content: [] }))
    const options = { url: 'http://peer.test/mcp', version: 'legacy' as const, headers: [], roots: [] }
    const { end, lines } = await exploring(peer, { options, profiles: EXPLORATION_PROFILES.slice(0, 3) })
    expect(end.how).toBe(how)
    expect(lines.slice(0, 2)).toEqual(['everything accepted → result', 'everything accepted → crash'])
  })
})

it.each<Era>(['legacy', 'modern'])('sends the same call each time on %s', async (era) => {
  const { peer } = askingPeer(era, [FORM])
  await exploring(answering(peer), { arguments: { to: 'Oslo' } })
  const calls = peer.posted.filter(({ message }) => message['method'] === 'tools/call')
  expect(calls.length).toBeGreaterThan(4)
  for (const { message } of calls) expect(message['params']).toMatchObject({ name: 't', arguments: { to: 'Oslo' } })
})
