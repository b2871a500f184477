import { describe, expect, it } from 'vitest'
import type { AppId, MessageKey } from '@/lib/recording/keys'
import { rowsOf, timelineText, viewsOf } from '@/lib/testing/timeline-text'
import { Transcript } from '@/lib/testing/transcript'
import { parseFilter } from './filter'
import { FilteredRows } from './filtered-rows'

const A1 = 'a1' as AppId

const says = (t: Transcript, from: 'app' | 'host', raw: string, more: { readonly truncated?: true } = {}) =>
  t.append({ type: 'app-message', app: A1, from, raw, size: raw.length, ...more })

/** A call, and the app that shows its result and calls a tool of its own. */
const session = (): Transcript => {
  const t = new Transcript().connects('2026-07-28', { capabilities: { tools: {} } })
  t.sends({ id: 'p1', method: 'tools/call', params: { name: 'board' } })
  t.receives({ id: 'p1', result: { content: [] } })
  t.sends({ id: 'p2', method: 'ping' })
  t.receives({ id: 'p2', result: {} })
  t.append({
    type: 'app-opened',
    app: A1,
    uri: 'ui://board',
    policy: "default-src 'none'",
    exchange: '2.0' as MessageKey,
  })
  says(t, 'app', '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"more"}}')
  says(t, 'host', '{"jsonrpc":"2.0","id":1,"error":{"code":-32000,"message":"Refused"}}')
  says(t, 'host', '{"jsonrpc":"2.0","method":"ui/notifications/tool-result","params":{"content":[]}}')
  says(t, 'app', '[1,2]')
  says(t, 'app', '"xxxxxxx', { truncated: true })
  return t
}

describe('what an app says', () => {
  it('stands under the call whose result it shows', () => {
    expect(timelineText(session().events)).toEqual([
      '→ tools/call board [200]',
      '← result no content [complete]',
      '  · app ui://board · 5 messages [open]',
      '    · tools/call name: more',
      '    · error -32000: Refused [-32000]',
      '    · tool-result content: [0]',
      '    · not JSON-RPC [1,2] [malformed]',
      '    · too long "xxxxxxx [cut]',
      '→ ping [200]',
      '← result [complete]',
    ])
  })

  it('is no traffic of the server: no message, no exchange, no number', () => {
    const t = session()
    const before = viewsOf(t.events.filter(({ type }) => !type.startsWith('app-')))
    const views = viewsOf(t.events)
    expect(views.statistics()).toEqual(before.statistics())
    expect(views.exchanges()).toEqual(before.exchanges())
    expect(
      rowsOf(views.timeline)
        .filter(({ kind }) => kind === 'app')
        .map(({ direction, message }) => direction ?? message),
    ).toEqual(Array.from({ length: 6 }))
  })

  it('is found by its kind, its app, and who spoke', () => {
    const { timeline } = viewsOf(session().events)
    const found = (query: string) => rowsOf(new FilteredRows(timeline, parseFilter(query)!)).length
    expect(['kind:app', 'app:a1', 'app:any', 'app:host', 'app:app', 'app:a2', '-kind:app'].map(found)).toEqual([
      6, 6, 6, 2, 3, 0, 6,
    ])
  })

  it('answers the request of the other side with that id', () => {
    const { timeline } = viewsOf(session().events)
    const [error] = rowsOf(new FilteredRows(timeline, parseFilter('kind:app status:-32000')!))
    expect(error).toMatchObject({ label: 'error', method: 'tools/call', id: '1' })
  })

  it('is told in the app’s row, to its end', () => {
    const t = session()
    const views = viewsOf(t.events)
    const row = () => rowsOf(views.timeline).find(({ label }) => label === 'app')
    expect(row()).toMatchObject({ open: true, status: { text: 'open' } })
    t.append({ type: 'app-closed', app: A1, by: 'person', dropped: 0 })
    views.advance(t.events)
    expect(row()).toMatchObject({ open: false, status: { text: 'closed' } })
    expect(views.apps()).toMatchObject([{ id: 'a1', messages: 5, closed: { by: 'person' } }])
  })

  it('of an app of no call stands together, apart from everything else', () => {
    const t = new Transcript().connects('2025-11-25')
    t.append({ type: 'app-opened', app: A1, uri: 'ui://alone', policy: '' })
    t.sends({ id: 1, method: 'ping' })
    says(t, 'app', '{"jsonrpc":"2.0","method":"ui/notifications/initialized"}')
    expect(timelineText(t.events)).toEqual([
      '· app ui://alone · 1 message [open]',
      '  · initialized',
      '→ ping [pending]',
    ])
  })
})
