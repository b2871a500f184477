import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { decode, encode } from '@/lib/recording/codec'
import type { RecordingEvent } from '@/lib/recording/events'
import type { AskKey, ExplorationId, MessageKey, ProbingId, Seq } from '@/lib/recording/keys'
import { newHeader } from '@/lib/recording/recording'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import { arbitrarySession } from '@/lib/testing/arbitrary-session'
import { goodSession } from '@/lib/testing/good-session'
import { rowsOf, timelineText, viewsOf } from '@/lib/testing/timeline-text'
import { Transcript } from '@/lib/testing/transcript'
import type { SessionViews } from '@/lib/views/session-views'
import type { Row } from '@/lib/views/types'
import { select, type Selection } from './select'

const sourceOf = (events: readonly RecordingEvent[]) => ({ header: newHeader('id', 0, 'title'), events })

const selectFrom = (events: readonly RecordingEvent[], selection: Selection) => {
  const { source, renumbered } = select(sourceOf(events), viewsOf(events), selection)
  return { ...source, renumbered, views: viewsOf(source.events) }
}

const told = ({ kind, depth, label, detail, method, status, id, size, timing, open }: Row) => ({
  ...{ kind, depth, label, detail, method, status, id, size, timing, open },
})

/** The rows that stand with an exchange's in the grouped order. */
const rowsWith = ({ timeline }: SessionViews, key: string): readonly Row[] => {
  const group = timeline.find(key)?.group
  return rowsOf(timeline).filter((row) => timeline.find(row.key)?.group === group)
}

const call = (id: string) => ({ id, method: 'tools/call', params: { name: 'ask' } })
const form = { method: 'elicitation/create', params: { message: 'Sure?' } }

describe.each(['2025-11-25', '2026-07-28'] as const)('One exchange of a session of %s', (revision) => {
  let events: readonly RecordingEvent[]
  beforeAll(async () => {
    events = await goodSession(revision)
  })

  it('brings all that belongs to it, told as before, and is a recording of its own', () => {
    const before = viewsOf(events)
    const own = before.exchanges().filter(({ direction }) => direction === 'client-to-server')
    expect(own.length).toBeGreaterThan(15)
    for (const { key, subject, method } of own) {
      const { header, events: kept, renumbered, views } = selectFrom(events, { kind: 'exchanges', keys: [key] })
      const name = `${method} ${subject ?? ''}`
      expect(decode(encode({ header, events: kept })).problem, name).toBeUndefined()
      const rows = rowsWith(before, key)
      expect(rowsWith(views, renumbered(key)!).map(told), name).toEqual(rows.map(told))
      for (const row of rows) {
        const next = views.timeline.find(renumbered(row.key) ?? '')
        expect(next && told(next.row), `${name}: ${row.key}`).toEqual(told(row))
      }
      expect(header.shared, name).toEqual({ replaced: 0, dropped: 0, left: events.length - kept.length })
      expect(views.connection()).toEqual(before.connection())
    }
  })
})

describe('A selection', () => {
  it('of a legacy call takes the ask that came on another stream, and its answer', () => {
    const t = new Transcript().connects('2025-11-25')
    t.sends({ id: 'l', method: 'tools/list' })
    t.receives({ id: 'l', result: { tools: [] } })
    const stream = t.opens('GET')
    t.sse({ method: 'notifications/message', params: { level: 'info', data: 'not of the call' } }, { on: stream })
    const open = t.sends(call('a'))
    t.sse({ ...form, id: 7 }, { on: stream })
    t.answers(viewsOf(t.events).pendingAsks()[0]!.key, { kind: 'elicitation', action: 'decline' })
    t.sends({ id: 7, result: { action: 'decline' } })
    t.accepted()
    t.sse({ id: 'a', result: { content: [] } }, { on: open }).ends('complete', { on: open })
    const key = viewsOf(t.events).exchangeFor(t.id, 'a')!.key
    const { events } = selectFrom(t.events, { kind: 'exchanges', keys: [key] })
    expect(timelineText(events)).toEqual([
      '→ GET /mcp · event stream [open]',
      '→ tools/call ask [200]',
      '    ← elicitation/create Sure? [answered]',
      '    → decline [by you]',
      '← result no content [complete]',
    ])
  })

  it('of a modern call takes its rounds, and what a provider was asked for it', () => {
    const t = new Transcript().connects('2026-07-28')
    t.sends({ id: 'x', method: 'ping' })
    t.receives({ id: 'x', result: {} })
    t.sends(call('a'))
    const sampling = { method: 'sampling/createMessage', params: { messages: [], maxTokens: 1 } }
    t.receives({ id: 'a', result: { resultType: 'input_required', inputRequests: { s: sampling }, requestState: 's' } })
    const ask = viewsOf(t.events).pendingAsks()[0]!.key
    t.sends({ model: 'm' }, { lane: 'provider', url: 'https://models.test/v1', ask })
    t.receives({ id: 'x', choices: [] })
    const result = { model: 'm', role: 'assistant', content: { type: 'text', text: 'Fine' } }
    t.answers(ask, { kind: 'sampling', result }, 'provider')
    t.sends({ ...call('b'), params: { name: 'ask', requestState: 's', inputResponses: { s: result } } })
    t.receives({ id: 'b', result: { resultType: 'complete', content: [] } })
    const { events, renumbered, views } = selectFrom(t.events, { kind: 'exchanges', keys: ['6.0' as MessageKey] })
    expect(timelineText(events)).toEqual(timelineText(t.events).slice(2))
    expect(views.ask(renumbered(ask) as AskKey)).toMatchObject({ answeredBy: 'provider', providers: ['h3'] })
    expect(renumbered(`answer:${ask}`)).toBe(`answer:${String(renumbered(ask))}`)
    expect(renumbered('2.0')).toBeUndefined()
  })

  it('of an HTTP+SSE session still knows where MCP was posted to', () => {
    const t = new Transcript('c1', 'http://server.test/sse').connects('2024-11-05', { transport: 'http+sse' })
    const stream = t.opens('GET')
    t.sse('/messages?sessionId=7', { event: 'endpoint' })
    t.sends(call('before'), { url: 'http://server.test/messages?sessionId=7' })
    t.accepted()
    t.sse({ id: 'before', result: { content: [] } }, { on: stream })
    t.sends('[', { url: 'http://server.test/messages?sessionId=7' })
    t.accepted(400)
    const http = t.sends(call('a'), { url: 'http://server.test/messages?sessionId=7' })
    t.accepted()
    t.sse({ id: 'a', result: { content: [] } }, { on: stream })
    const sent = t.events.find((event) => event.type === 'http-request-sent' && event.httpId === http)!
    const { events } = selectFrom(t.events, { kind: 'exchanges', keys: [`${sent.seq}.0` as MessageKey] })
    expect(timelineText(events)).toEqual([
      '→ GET /sse · event stream [open]',
      '→ tools/call ask [202]',
      '← result no content [complete]',
    ])
    const malformed = t.events.find((event) => event.type === 'http-request-sent' && event.body === '[')!
    const { events: bad } = selectFrom(t.events, { kind: 'events', seqs: new Set([malformed.seq]) })
    expect(viewsOf(bad).statistics().malformed).toBe(1)
  })

  it('of events keeps what it takes to read them, and renames all that leads to an event', () => {
    const t = new Transcript().connects('2025-11-25')
    t.sends({ id: 'l', method: 'tools/list' })
    t.receives({ id: 'l', result: { tools: [] } })
    const http = t.sends(call('a'))
    t.append({ type: 'expectation-pinned', expectation: { id: 'e', exchange: '6.0' as MessageKey, ignored: [] } })
    t.append({ type: 'expectation-pinned', expectation: { id: 'f', exchange: '2.0' as MessageKey, ignored: [] } })
    t.sse({ ...form, id: 7 }, { on: http })
    t.append({
      type: 'exploration-run-ended',
      exploration: 'x' as ExplorationId,
      run: {
        ...{ run: 0, connectionId: t.id, profile: 'p', outcome: { kind: 'hang' }, milliseconds: 1 },
        steps: [
          { ask: '10.0' as AskKey, kind: 'elicitation', question: 'Sure?', variant: 'accept' },
          { ask: '2.0' as AskKey, kind: 'elicitation', question: 'Gone?', variant: 'accept' },
        ],
      },
    })
    t.append({
      type: 'probe-ended',
      probing: 'p' as ProbingId,
      result: {
        ...{ probe: 'one', outcome: 'failed', milliseconds: 1 },
        violations: [
          { message: 'no', seq: 10 as Seq, evidence: [2, 10] as Seq[] },
          { message: 'no', seq: 2 as Seq },
        ],
      },
    })
    t.another('c2').starts()
    const seqs = new Set([7, 8, 10, 11, 12] as Seq[])
    const { events } = selectFrom(t.events, { kind: 'events', seqs })
    expect(events.map(({ seq, type }) => `${seq} ${type}`)).toEqual([
      '0 connection-started',
      '1 connection-established',
      '2 http-request-sent',
      '3 expectation-pinned',
      '4 http-response-received',
      '5 frame-received',
      '6 exploration-run-ended',
      '7 probe-ended',
    ])
    expect(events[3]).toMatchObject({ expectation: { exchange: '2.0' } })
    expect(events[6]).toMatchObject({ run: { steps: [{ ask: '5.0' }, { ask: '-1.0' }] } })
    expect(events[7]).toMatchObject({ result: { violations: [{ seq: 5, evidence: [5] }, { message: 'no' }] } })
    expect(events[7]).not.toHaveProperty('result.violations.1.seq')
  })

  it('of a call of an exploration says which exploration it was', () => {
    const t = new Transcript().connects('2026-07-28')
    const exploration = 'e1' as ExplorationId
    const plan = { url: t.url, tool: 'ask', arguments: {}, profiles: [], maxCalls: 1, patience: 1 }
    t.append({ type: 'exploration-started', exploration, plan })
    const other = t.another('x1')
    other.append({
      type: 'connection-started',
      url: t.url,
      requested: 'modern',
      advertised: ADVERTISE_ALL,
      exploration: { id: exploration, run: 0 },
    })
    other.connects('2026-07-28')
    other.sends(call('a'))
    other.receives({ id: 'a', result: { resultType: 'complete', content: [] } })
    t.append({ type: 'exploration-ended', exploration, end: { how: 'complete', calls: 1, left: 0 } })
    const { views } = selectFrom(t.events, { kind: 'exchanges', keys: ['5.0' as MessageKey] })
    expect(views.explorations()).toMatchObject([{ id: 'e1', end: { how: 'complete' } }])
  })

  it('of all is the recording itself', () => {
    const { events } = new Transcript().connects('2025-11-25')
    const { events: kept, renumbered, header } = selectFrom(events, { kind: 'all' })
    expect(kept).toBe(events)
    expect(renumbered('1.0')).toBe('1.0')
    expect(header.shared).toBeUndefined()
  })

  it('of anything is a recording, whatever the session', () => {
    fc.assert(
      fc.property(arbitrarySession(40), fc.array(fc.nat(60), { maxLength: 8 }), ({ events }, picks) => {
        const exchanges = viewsOf(events).exchanges()
        const keys = picks.flatMap((pick) => exchanges[pick % Math.max(1, exchanges.length)]?.key ?? [])
        const selections: readonly Selection[] = [
          { kind: 'exchanges', keys },
          { kind: 'events', seqs: new Set(picks as Seq[]) },
        ]
        for (const selection of selections) {
          const { header, events: kept, renumbered, views } = selectFrom(events, selection)
          expect(decode(encode({ header, events: kept }))).toEqual({ header, events: kept })
          if (selection.kind === 'exchanges')
            for (const key of keys) expect(views.message(renumbered(key) as MessageKey)).toBeDefined()
        }
      }),
      { numRuns: 60 },
    )
  })
})
