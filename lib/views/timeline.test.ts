import { describe, expect, it } from 'vitest'
import { Transcript } from '@/lib/testing/transcript'
import { SessionViews } from './session-views'
import type { Order } from './timeline'

const lines = (t: Transcript, order: Order = 'grouped'): string[] => {
  const views = new SessionViews()
  views.advance(t.events)
  const { timeline } = views
  return Array.from({ length: timeline.size(order) }, (_, index) => {
    const { depth, direction, label, detail, status } = timeline.rowAt(order, index)!
    const arrow = direction === undefined ? '·' : direction === 'client-to-server' ? '→' : '←'
    return `${'  '.repeat(depth)}${arrow} ${[label, detail].filter(Boolean).join(' ')}${status ? ` [${status.text}]` : ''}`
  })
}

describe('the timeline', () => {
  it('tells a modern call that asks twice as one conversation', () => {
    const t = new Transcript().connects('2026-07-28')
    t.sends({ id: 'a', method: 'tools/call', params: { name: 'book_trip', arguments: {} } })
    t.receives({
      id: 'a',
      result: {
        resultType: 'input_required',
        requestState: 'x'.repeat(212),
        inputRequests: { details: { method: 'elicitation/create', params: { message: 'Trip details' } } },
      },
    })
    t.wait(1000)
    t.sends({
      id: 'b',
      method: 'tools/call',
      params: {
        name: 'book_trip',
        requestState: 'x'.repeat(212),
        inputResponses: { details: { action: 'accept', content: { nights: 3 } } },
      },
    })
    t.receives({ id: 'b', result: { resultType: 'complete', content: [{ type: 'text', text: 'Booked' }] } })
    expect(lines(t)).toEqual([
      '· connecting http://server.test/mcp',
      '· connected modern 2026-07-28 streamable-http',
      '→ tools/call book_trip [200]',
      '  ← input_required round 1 · 1 ask · state 212 B',
      '    ← elicitation/create Trip details [answered]',
      '    → accept nights: 3 [answered]',
      '  → tools/call round 2 · with 1 answer [200]',
      '← result "Booked" [complete]',
    ])
  })
})
