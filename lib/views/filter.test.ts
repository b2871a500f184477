import { describe, expect, it } from 'vitest'
import { rowsOf, viewsOf } from '@/lib/testing/timeline-text'
import { Transcript } from '@/lib/testing/transcript'
import { parseFilter } from './filter'
import { FilteredRows } from './filtered-rows'

const session = (): Transcript => {
  const t = new Transcript().connects('2025-11-25')
  t.sends({ id: 1, method: 'ping' })
  t.receives({ id: 1, result: {} })
  t.sends({ id: '1', method: 'tools/call', params: { name: 'book_trip' } })
  t.sse({ method: 'notifications/message', params: { level: 'info', data: 'two words' } })
  t.sse({ id: 7, method: 'elicitation/create', params: { message: 'Trip details' } })
  return t
}

const found = (query: string): readonly string[] => {
  const views = viewsOf(session().events)
  return rowsOf(new FilteredRows(views.timeline, parseFilter(query)!)).map(({ label }) => label)
}

describe('the filter', () => {
  it('finds words in label, detail, method and id, without regard to case', () => {
    expect(found('TRIP')).toEqual(['tools/call', 'elicitation/create'])
    expect(found('"two words"')).toEqual(['message'])
    expect(found('"two wor')).toEqual(['message'])
    expect(found('trip details')).toEqual(['elicitation/create'])
  })

  it('takes a method to mean the response as well', () => {
    expect(found('method:ping')).toEqual(['ping', 'result'])
    expect(found('-method:ping dir:out')).toEqual(['tools/call'])
  })

  it('knows direction, status, id and kind, and turns each round with a minus', () => {
    expect(found('dir:in')).toEqual(['result', 'message', 'elicitation/create'])
    expect(found('status:asking')).toEqual(['tools/call'])
    expect(found('status:"waiting for"')).toEqual(['elicitation/create'])
    expect(found('id:1')).toEqual(['ping', 'result', 'tools/call'])
    expect(found('kind:note')).toEqual(['connecting', 'connected'])
    expect(found('kind:elicitation')).toEqual(['elicitation/create'])
    expect(found('-kind:note -dir:in -ping')).toEqual(['tools/call'])
  })

  it('takes an unknown field for text, and passes over terms still being typed', () => {
    expect(found('http://server')).toEqual(['connecting'])
    expect(found('method: trip')).toEqual(['tools/call', 'elicitation/create'])
    expect(parseFilter('  ')).toBeUndefined()
    expect(parseFilter('"" -')).toBeUndefined()
  })

  it('follows a row whose state changes', () => {
    const t = session()
    const views = viewsOf(t.events)
    const asking = new FilteredRows(views.timeline, parseFilter('status:asking')!)
    expect(asking.size('grouped')).toBe(1)
    const key = asking.rowAt('arrival', 0)!.key
    expect(asking.indexOf('grouped', key)).toBe(0)
    t.sends({ id: 7, result: { action: 'decline' } })
    views.advance(t.events)
    asking.advance()
    expect(asking.size('grouped')).toBe(0)
    expect(asking.indexOf('grouped', key)).toBe(-1)
  })
})
