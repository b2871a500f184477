import { describe, expect, it } from 'vitest'
import { META } from '@/lib/protocol/meta'
import type { Revision } from '@/lib/protocol/revisions'
import type { ExplorationId } from '@/lib/recording/keys'
import { askKey, messageKey } from '@/lib/recording/keys'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import { Transcript } from '@/lib/testing/transcript'
import { SessionViews } from '@/lib/views/session-views'
import { compareSessions, comparingSessions } from './compare-sessions'

type Asked = readonly [tool: string, args: object, text: string]

const id = (at: number): string => `3f2a8c1e-9b4d-4a6f-8e2b-7c5d1a0f9e${10 + at}`

let made = 0

/** A session that lists these tools, and makes these calls; ids, moments and cursors are its own. */
const session = (revision: Revision, calls: readonly Asked[], tools: readonly object[] = []): Transcript => {
  const t = new Transcript()
  const modern = revision === '2026-07-28'
  const at = (made += 7) % 80
  const _meta = modern ? { [META.protocolVersion]: revision, progressToken: at } : { progressToken: at }
  const complete = modern ? { resultType: 'complete', ttlMs: at } : {}
  t.connects(revision, {
    capabilities: { tools: {} },
    serverInfo: { name: 'shop', version: '1' },
    mcpSessionId: id(at),
  })
  t.sends({ id: 'l1', method: 'tools/list', params: {} })
  t.receives({ id: 'l1', result: { ...complete, tools: tools.slice(0, 1), nextCursor: id(at) } })
  t.sends({ id: 'l2', method: 'tools/list', params: { cursor: id(at) } })
  t.receives({ id: 'l2', result: { ...complete, tools: tools.slice(1) } })
  for (const [index, [name, args, text]] of calls.entries()) {
    t.wait(at).sends({ id: `p${at}-${index}`, method: 'tools/call', params: { name, arguments: args, _meta } })
    const content = [{ type: 'text', text: `${text} (${id(at)}, 2026-11-21T10:00:${10 + at}Z)` }]
    t.receives({ id: `p${at}-${index}`, result: { ...complete, content } })
  }
  return t.closes()
}

/** A connection with its handshake. */
const greeted = (more: Parameters<Transcript['connects']>[1]): Transcript => {
  const t = new Transcript().starts()
  t.sends({ id: 0, method: 'initialize', params: {} }, { lane: 'sdk' })
  return t.receives({ id: 0, result: {} }).connects('2025-11-25', more)
}

const viewsOf = (t: Transcript): SessionViews => {
  const views = new SessionViews()
  views.advance(t.events)
  return views
}

const compare = (left: Transcript, right: Transcript) => compareSessions(viewsOf(left), viewsOf(right))

const book: Asked = ['book', { city: 'Oslo' }, 'Booked.']
const find: Asked = ['find', { city: 'Oslo' }, 'Three hotels.']
const tool = (name: string, properties: object = {}) => ({ name, inputSchema: { type: 'object', properties } })

describe('Two sessions', () => {
  it.each<[Revision, Revision]>([
    ['2025-11-25', '2025-11-25'],
    ['2025-11-25', '2026-07-28'],
    ['2026-07-28', '2024-11-05'],
  ])('are the same but for ids, moments, cursors and envelopes: %s and %s', (one, other) => {
    const tools = [tool('book'), tool('find')]
    const found = compare(session(one, [book, find, book], tools), session(other, [book, find, book], tools))
    expect(found).toMatchObject({ same: true, catalog: [], notListed: [], summary: { same: 3, changed: 0 } })
    expect(found.handshake.map(({ path, counts }) => `${path} ${String(counts)}`)).toEqual(
      one === other ? [] : ['/era false', '/revision false'],
    )
  })

  it('differ in calls: their answers, those made, and those left out', () => {
    const full: Asked = ['book', { city: 'Oslo' }, 'Full.']
    const found = compare(session('2025-11-25', [book, find]), session('2025-11-25', [full, ['pay', {}, 'Paid.']]))
    expect(found.calls.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      'changed tools/call book',
      'removed tools/call find',
      'added tools/call pay',
    ])
    expect(found.calls[0]?.pairs.flatMap(({ part, changes }) => changes.map(({ path }) => `${part} ${path}`))).toEqual([
      'end /content/0/text',
    ])
    expect(found.calls[0]?.pairs).toBe(found.calls[0]?.pairs)
    expect(found.calls[1]).toMatchObject({ pairs: [], left: expect.any(String) as string })
    expect(found.same).toBe(false)
    expect(found.summary).toMatchObject({ same: 0, changed: 1, added: 1, removed: 1 })
  })

  it('differ in what is offered, broken or not', () => {
    const left = session('2025-11-25', [], [tool('book', { city: {} }), tool('find')])
    const right = session('2025-11-25', [], [tool('book', { town: { type: 'string' } }), tool('find'), tool('pay')])
    const { catalog, summary, same } = compare(left, right)
    expect(catalog.map(({ name, kind, breaking }) => `${name} ${kind} ${String(breaking)}`)).toEqual([
      'book changed true',
      'pay added false',
    ])
    expect({ ...summary, same }).toMatchObject({ catalog: 2, breaking: 1, unknown: 0, same: false })
  })

  it('differ in an answer that the person gave', () => {
    const asked = (date: string): Transcript => {
      const t = new Transcript().connects('2025-11-25')
      const call = t.sends({ id: 'a', method: 'tools/call', params: { name: 'book', arguments: {} } })
      t.sse({ id: 7, method: 'elicitation/create', params: { message: 'When?', requestedSchema: { type: 'object' } } })
      t.answers(askKey(messageKey(t.newest.seq, 0)), { kind: 'elicitation', action: 'accept', content: { date } })
      t.sends({ id: 7, result: { action: 'accept', content: { date } } })
      t.accepted()
      return t.sse({ id: 'a', result: { content: [] } }, { on: call }).ends('complete', { on: call })
    }
    expect(compare(asked('Friday'), asked('Friday')).same).toBe(true)
    expect(compare(asked('Friday'), asked('Monday')).summary).toMatchObject({ changed: 1 })
  })

  it('do not differ in a method that the other’s revision does not have', () => {
    const left = session('2025-11-25', [book])
    left.sends({ id: 'q', method: 'ping' })
    left.receives({ id: 'q', result: {} })
    left.sends({ id: 'r', method: 'shop/own' })
    left.receives({ id: 'r', result: {} })
    const { calls, summary } = compare(left, session('2026-07-28', [book]))
    expect(calls.map(({ kind, label, excused }) => [kind, label, excused])).toEqual([
      ['same', 'tools/call book', undefined],
      ['removed', 'ping', 'ping is no method of 2026-07-28.'],
      ['removed', 'shop/own', undefined],
    ])
    expect(summary).toMatchObject({ same: 1, removed: 1, excused: 1 })
  })

  it('differ in capabilities under one revision, and only tell who speaks', () => {
    const plain = (more: object, version: string) =>
      greeted({ capabilities: { ...more }, serverInfo: { name: 'shop', version } })
    expect(compare(plain({}, '1'), plain({}, '2'))).toMatchObject({
      same: true,
      handshake: [{ path: '/serverInfo/version', left: '1', right: '2', counts: false }],
    })
    expect(compare(plain({}, '1'), plain({ logging: {} }, '1'))).toMatchObject({
      same: false,
      handshake: [{ path: '/capabilities/logging', kind: 'added', counts: true }],
    })
  })

  it('are not compared in lists that one of them never asked for', () => {
    const bare = new Transcript().connects('2025-11-25', { capabilities: { tools: {} } })
    const found = compare(session('2025-11-25', [], [tool('book')]), bare)
    expect(found).toMatchObject({ catalog: [], notListed: ['tools'] })
    expect(compare(session('2025-11-25', [], [tool('book')]), greeted({})).catalog).toMatchObject([{ kind: 'removed' }])
    // Capabilities that nobody heard the server say were made up when a capture was brought in.
    const unheard = new Transcript().connects('2025-11-25', { capabilities: {} })
    expect(compare(session('2025-11-25', [], [tool('book')]), unheard)).toMatchObject({
      catalog: [],
      notListed: ['tools'],
    })
  })

  it('are of the person’s own calls: explorations, the SDK and listings do not count', () => {
    const left = session('2026-07-28', [book])
    const exploring = left.another('x')
    const exploration = { id: 'e' as ExplorationId, run: 0 }
    exploring.append({
      type: 'connection-started',
      url: left.url,
      requested: 'auto',
      advertised: ADVERTISE_ALL,
      exploration,
    })
    exploring.sends({ id: 'e1', method: 'tools/call', params: { name: 'book', arguments: {} } })
    left.sends({ id: 3, method: 'ping' }, { lane: 'sdk' })
    expect(compare(left, session('2026-07-28', [book])).same).toBe(true)
  })

  it('tell which findings one of them alone has', () => {
    const [left, right] = [viewsOf(session('2025-11-25', [])), viewsOf(session('2025-11-25', []))]
    const finding = (rule: string) => ({ id: rule, message: `${rule} is broken` }) as never
    const { findings } = compareSessions(left, right, {
      findings: { left: [finding('a'), finding('a'), finding('b')], right: [finding('a'), finding('b'), finding('c')] },
    })
    expect(findings).toEqual({
      added: [{ rule: 'c', message: 'c is broken', times: 1 }],
      removed: [{ rule: 'a', message: 'a is broken', times: 1 }],
    })
  })

  it('are compared in slices, where a page has to go on drawing', () => {
    const calls = Array.from({ length: 100 }, (_, index): Asked => ['book', { index }, 'Booked.'])
    const views = viewsOf(session('2025-11-25', calls))
    const steps = [...comparingSessions(views, views)]
    expect(steps.length).toBeGreaterThan(10)
  })
})
