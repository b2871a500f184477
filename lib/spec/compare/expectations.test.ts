import { describe, expect, it } from 'vitest'
import { messageKey, type MessageKey } from '@/lib/recording/keys'
import type { JsonObject } from '@/lib/protocol/json'
import { Transcript } from '@/lib/testing/transcript'
import { SessionViews } from '@/lib/views/session-views'
import { ExpectationsFold } from './expectations'

class Session {
  readonly t = new Transcript().connects('2025-11-25')
  readonly views = new SessionViews()
  readonly fold = new ExpectationsFold()
  private id = 0

  sends(args: JsonObject, method = 'tools/call', t = this.t): MessageKey {
    t.sends({ id: ++this.id, method, params: { name: 'book', arguments: args, _meta: { progressToken: this.id } } })
    return messageKey(t.newest.seq, 0)
  }

  call(args: JsonObject, structuredContent: JsonObject, t = this.t): MessageKey {
    const key = this.sends(args, 'tools/call', t)
    t.receives({ id: this.id, result: { content: [], structuredContent } })
    return key
  }

  pin(exchange: MessageKey, ignored: readonly string[] = [], id = 'p1'): void {
    this.t.append({ type: 'expectation-pinned', expectation: { id, exchange, ignored } })
  }

  held(): readonly string[] {
    this.views.advance(this.t.events)
    this.fold.advance(this.t.events, this.views)
    return this.fold
      .views()
      .flatMap(({ expectation, held }) =>
        held.map(({ exchange, verdict, changes }) =>
          [`${expectation.id} ${exchange} ${verdict}`, ...changes.map(({ path }) => path)].join(' '),
        ),
      )
  }
}

describe('A pinned result', () => {
  it('is held against later calls of the same thing', () => {
    const s = new Session()
    const first = s.call({ city: 'Oslo' }, { rooms: 2, at: '2026-07-28T10:41:00Z' })
    s.pin(first)
    const same = s.call({ city: 'Oslo' }, { rooms: 2, at: '2026-07-29T08:00:00Z' })
    const fewer = s.call({ city: 'Oslo' }, { rooms: 1, at: '2026-07-29T08:00:00Z' })
    s.call({ city: 'Rome' }, { rooms: 9 })
    const elsewhere = s.t.another('c2', 'http://other.test/mcp').connects('2025-11-25')
    s.call({ city: 'Oslo' }, { rooms: 9 }, elsewhere)
    expect(s.held()).toEqual([`p1 ${same} matches`, `p1 ${fewer} differs /structuredContent/rooms`])
    expect(s.fold.views()[0]?.expected).toMatchObject({ kind: 'result', value: { structuredContent: { rooms: 2 } } })
  })

  it('counts from its call on, whenever it is pinned', () => {
    const s = new Session()
    s.call({}, { rooms: 3 })
    const pinned = s.call({}, { rooms: 2 })
    const later = s.call({}, { rooms: 1 })
    s.pin(pinned)
    expect(s.held()).toEqual([`p1 ${later} differs /structuredContent/rooms`])
  })

  it('ignores what it is told to, and can be pinned anew or taken off', () => {
    const s = new Session()
    const pinned = s.call({}, { rooms: [{ name: 'a', price: 1 }] })
    s.pin(pinned)
    const later = s.call({}, { rooms: [{ name: 'a', price: 2 }] })
    expect(s.held()).toEqual([`p1 ${later} differs /structuredContent/rooms/0/price`])
    s.pin(pinned, ['/structuredContent/rooms/*/price'])
    expect(s.held()).toEqual([`p1 ${later} matches`])
    s.t.append({ type: 'expectation-removed', expectation: 'p1' })
    expect(s.held()).toEqual([])
  })

  it('waits for a call to end, its own too', () => {
    const s = new Session()
    const pinned = s.sends({})
    s.pin(pinned)
    expect(s.held()).toEqual([])
    expect(s.fold.views()[0]?.expected).toBeUndefined()
    s.t.receives({ id: 1, result: { content: [], structuredContent: { rooms: 2 } } })
    const open = s.sends({})
    expect(s.held()).toEqual([])
    s.t.receives({ id: 2, error: { code: -32603, message: 'no' } })
    expect(s.held()).toEqual([`p1 ${open} differs `])
  })

  it('is not looked at again while nothing happens', () => {
    const s = new Session()
    s.pin(s.call({}, { rooms: 2 }))
    s.call({}, { rooms: 2 })
    s.held()
    const views = s.fold.views()
    s.call({ city: 'Rome' }, {})
    s.held()
    expect(s.fold.views()).toBe(views)
    expect(s.fold.advance(s.t.events, s.views)).toBe(false)
  })

  it('of a call that is not there expects nothing', () => {
    const s = new Session()
    s.pin('99.0' as MessageKey)
    s.call({}, {})
    expect(s.held()).toEqual([])
  })
})
