import { describe, expect, it } from 'vitest'
import { viewsOf } from '@/lib/testing/timeline-text'
import { Transcript } from '@/lib/testing/transcript'

const list = (id: string, result: object, params: object = {}) => {
  const t = new Transcript().connects('2026-07-28')
  return page(t, id, result, params)
}
const page = (t: Transcript, id: string, result: object, params: object = {}) => {
  t.sends({ id, method: 'tools/list', params })
  return t.receives({ id, result: { resultType: 'complete', tools: [], ...result } })
}
const of = (t: Transcript, method = 'tools/list', uri?: string) => viewsOf(t.events).freshness(t.id, method, uri)

describe('a caching hint', () => {
  it('is that of the newest answer, and gone with one that has none', () => {
    const t = list('p1', { ttlMs: 60_000, cacheScope: 'private' })
    expect(of(t)).toEqual({ ttlMs: 60_000, scope: 'private', at: t.newest.at, changed: false })
    page(t.wait(5), 'p2', { ttlMs: 1000, cacheScope: 'public' })
    expect(of(t)).toMatchObject({ ttlMs: 1000, scope: 'public', at: t.newest.at })
    expect(of(page(t, 'p3', {}))).toBeUndefined()
  })

  it('of a list of several pages is that of the page that is stale first', () => {
    const t = list('p1', { ttlMs: 60_000, nextCursor: 'b' })
    expect(of(page(t, 'p2', { ttlMs: 5000 }, { cursor: 'b' }))).toMatchObject({ ttlMs: 5000 })
    page(t, 'p3', { ttlMs: 100, nextCursor: 'b' })
    expect(of(page(t, 'p4', { ttlMs: 9000 }, { cursor: 'b' }))).toMatchObject({ ttlMs: 100 })
  })

  it('is void once the server says that the thing changed', () => {
    const t = list('p1', { ttlMs: 60_000 })
    t.sends({ id: 'p2', method: 'resources/read', params: { uri: 'trip://1' } })
    t.receives({ id: 'p2', result: { resultType: 'complete', contents: [], ttlMs: 10, cacheScope: 'public' } })
    t.opens()
    t.sse({ method: 'notifications/tools/list_changed' })
    expect(of(t)).toMatchObject({ changed: true })
    expect(of(t, 'resources/read', 'trip://1')).toMatchObject({ ttlMs: 10, changed: false })
    t.sse({ method: 'notifications/resources/updated', params: { uri: 'trip://1' } })
    expect(of(t, 'resources/read', 'trip://1')).toMatchObject({ changed: true })
  })

  it('that is no number is none', () => {
    expect(of(list('p1', { ttlMs: '60' }))).toBeUndefined()
  })
})
