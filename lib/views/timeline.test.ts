import { describe, expect, it } from 'vitest'
import { timelineText, viewsOf } from '@/lib/testing/timeline-text'
import { someProblem, Transcript } from '@/lib/testing/transcript'

const answered = (method: string, result: unknown, params = {}): string => {
  const t = new Transcript().connects('2026-07-28')
  t.sends({ id: 1, method, params })
  t.receives({ id: 1, result })
  return timelineText(t.events)[1]!
}

const notified = (method: string, params?: unknown): string => {
  const t = new Transcript().connects('2025-11-25')
  t.opens('GET')
  t.sse({ method, ...(params === undefined ? {} : { params }) })
  return timelineText(t.events)[1]!
}

describe('the timeline', () => {
  it('tells the life of a connection', () => {
    const t = new Transcript().starts()
    t.sends({ id: 0, method: 'initialize', params: { protocolVersion: '2025-11-25' } })
    t.receives({ id: 0, result: { serverInfo: { name: 'concierge' }, capabilities: { tools: {}, prompts: {} } } })
    t.connects('2025-11-25', { serverInfo: { name: 'concierge' } })
    t.sends({ method: 'notifications/initialized' })
    t.accepted()
    t.opens('GET')
    t.accepted(405)
    t.append({ type: 'client-noted', problem: someProblem('NOTED') })
    t.opens('DELETE')
    t.accepted(200)
    t.closes()
    const { timeline } = viewsOf(t.events)
    const kinds = Array.from({ length: timeline.size('arrival') }, (_, index) => timeline.rowAt('arrival', index)!.kind)
    expect(kinds).toEqual(['note', 'request', 'response', 'note', 'notification', 'http', 'note', 'http', 'note'])
    expect(timeline.rowAt('arrival', 3)).toMatchObject({
      label: 'connected',
      detail: 'legacy 2025-11-25 streamable-http · concierge',
    })
    expect(timelineText(t.events)).toEqual([
      '→ initialize protocolVersion: 2025-11-25 [200]',
      '← result concierge · capabilities: tools prompts [complete]',
      '→ initialized',
      '→ GET /mcp [405]',
      '· problem It failed: a test [NOTED]',
      '→ DELETE /mcp [200]',
      '· disconnected by you',
    ])
  })

  it('tells a result in a few words by its shape', () => {
    expect(answered('tools/list', { tools: [{}, {}], nextCursor: 'x', ttlMs: 60_000 })).toBe(
      '← result 2 tools · more to come · ttl 60 s [complete]',
    )
    expect(answered('resources/read', { contents: [{ uri: 'a:b', mimeType: 'text/markdown' }] })).toBe(
      '← result text/markdown [complete]',
    )
    expect(answered('prompts/get', { messages: [{}, {}] })).toBe('← result 2 messages [complete]')
    expect(answered('completion/complete', { completion: { values: ['Paris', 'Pau'] } })).toBe(
      '← result Paris, Pau [complete]',
    )
    expect(answered('tools/call', { structuredContent: { t: 21 }, content: [] })).toBe(
      '← result structuredContent [complete]',
    )
    expect(answered('tools/call', { content: [{ type: 'image', mimeType: 'image/png' }, {}] })).toBe(
      '← result image · image/png · 1 more [complete]',
    )
    expect(answered('tools/call', { isError: true, content: [] })).toBe('← result isError: no content [tool error]')
    expect(answered('ping', {})).toBe('← result [complete]')
    expect(answered('x', [1, 2])).toBe('← result [2] [complete]')
    expect(answered('x', null)).toBe('← result null [complete]')
  })

  it('tells a notification in a few words', () => {
    const progress = { progressToken: 1, progress: 3, total: 4, message: 'nearly' }
    expect(notified('notifications/progress', progress)).toBe('← progress 3 / 4 · nearly')
    expect(notified('notifications/message', { level: 'error', logger: 'db', data: { message: 'down' } })).toBe(
      '← message error · db · down',
    )
    expect(notified('notifications/resources/updated', { uri: 'trip://1' })).toBe('← resources/updated trip://1')
    expect(notified('notifications/tools/list_changed')).toBe('← tools/list_changed')
    expect(notified('custom/thing', { a: 1, b: { c: 2 } })).toBe('← custom/thing a: 1, b: {…}')
    expect(notified('notifications/progress', 'nonsense')).toBe('← progress nonsense')
  })

  it('clips what is long to one line, and quotes ids that could be numbers', () => {
    const t = new Transcript().connects('2025-11-25')
    t.sends({ id: '12', method: 'x', params: { text: `a\n${'b'.repeat(10_000)}` } })
    const row = viewsOf(t.events).timeline.rowAt('arrival', 2)!
    expect(row.id).toBe('"12"')
    expect(row.detail).toMatch(/^text: a b+…$/)
    expect(row.detail.length).toBe(160)
  })

  it('keeps a subscription open until its stream is closed', () => {
    const t = new Transcript().connects('2026-07-28')
    t.sends({ id: 3, method: 'subscriptions/listen', params: { notifications: { toolsListChanged: true } } })
    t.sse({ method: 'notifications/subscriptions/acknowledged', params: {} })
    expect(timelineText(t.events)).toEqual([
      '→ subscriptions/listen notifications: {…} [open]',
      '  ← subscriptions/acknowledged',
    ])
    t.ends('aborted')
    expect(timelineText(t.events)[0]).toBe('→ subscriptions/listen notifications: {…} [closed]')
  })

  it('gives a request row what its bar needs, live and at the end', () => {
    const t = new Transcript().connects('2025-11-25')
    t.sends({ id: 1, method: 'tools/call', params: { name: 'x' } })
    const views = viewsOf(t.events)
    expect(views.timeline.rowAt('grouped', 2)).toMatchObject({
      open: true,
      waitingFor: 'server',
      timing: { server: 0 },
    })
    t.wait(80).receives({ id: 1, result: {} })
    views.advance(t.events)
    const row = views.timeline.rowAt('grouped', 2)
    expect(row).toMatchObject({ open: false, timing: { server: 80, person: 0, model: 0 } })
    expect(row).not.toHaveProperty('waitingFor')
  })

  it('finds every row while thousands are inserted above it', () => {
    const t = new Transcript().connects('2025-11-25')
    const first = t.sends({ id: 0, method: 'tools/call', params: { name: 'flood' } })
    for (let id = 1; id <= 2000; id++) t.sends({ id, method: 'ping' })
    const views = viewsOf(t.events)
    const { timeline } = views
    for (let burst = 1; burst <= 10; burst++) {
      for (let line = 0; line < 1000; line++) t.sse({ method: 'notifications/message' }, { on: first })
      views.advance(t.events)
      expect(timeline.rowAt('grouped', 2 + burst * 1000)).toMatchObject({ label: 'message', depth: 1 })
      expect(timeline.rowAt('grouped', 3 + burst * 1000)).toMatchObject({ label: 'ping', id: '1' })
      const last = timeline.rowAt('grouped', timeline.size('grouped') - 1)!
      expect(last.id).toBe('2000')
      expect(timeline.indexOf('grouped', last.key)).toBe(timeline.size('grouped') - 1)
    }
  })
})
