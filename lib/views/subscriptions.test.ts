import { describe, expect, it } from 'vitest'
import { viewsOf } from '@/lib/testing/timeline-text'
import { Transcript } from '@/lib/testing/transcript'

const updated = (uri: string) => ({ method: 'notifications/resources/updated', params: { uri } })
const of = (t: Transcript) => viewsOf(t.events).subscriptions(t.id)
const listen = (id: string, notifications: object) => ({
  id,
  method: 'subscriptions/listen',
  params: { notifications },
})
const acknowledged = (notifications: object) => ({
  method: 'notifications/subscriptions/acknowledged',
  params: { notifications },
})

describe('on legacy', () => {
  /** Subscribed to `trip://1`, with a stream on which the server tells. */
  const subscribed = () => {
    const t = new Transcript().connects('2025-11-25')
    const stream = t.opens()
    t.sends({ id: 'p1', method: 'resources/subscribe', params: { uri: 'trip://1' } })
    t.receives({ id: 'p1', result: {} })
    return { t, stream }
  }

  it('a resource counts as subscribed from the answer to taking it back', () => {
    const t = new Transcript().connects('2025-11-25')
    t.sends({ id: 'p1', method: 'resources/subscribe', params: { uri: 'trip://1' } })
    expect(of(t).resources).toEqual([{ uri: 'trip://1', subscription: 'asked', updates: 0, unread: false }])
    t.receives({ id: 'p1', result: {} })
    expect(of(t).resources[0]).toMatchObject({ subscription: 'honoured' })
    t.sends({ id: 'p2', method: 'resources/unsubscribe', params: { uri: 'trip://1' } })
    t.receives({ id: 'p2', result: {} })
    expect(of(t).resources[0]).toMatchObject({ subscription: 'none' })
  })

  it('one that is refused says why', () => {
    const t = new Transcript().connects('2025-11-25')
    t.sends({ id: 'p1', method: 'resources/subscribe', params: { uri: 'trip://1' } })
    t.receives({ id: 'p1', error: { code: -32602, message: 'No such trip' } })
    expect(of(t).resources[0]).toMatchObject({ subscription: 'refused', reason: 'No such trip' })
  })

  it('an update waits to be read, and what is read after it is current', () => {
    const { t, stream } = subscribed()
    t.wait(10).sse(updated('trip://1'), { on: stream })
    expect(of(t).resources[0]).toMatchObject({ updates: 1, unread: true, updatedAt: t.newest.at })
    t.wait(10).sends({ id: 'p2', method: 'resources/read', params: { uri: 'trip://1' } })
    t.receives({ id: 'p2', result: { contents: [] } })
    expect(of(t).resources[0]).toMatchObject({ updates: 1, unread: false })
  })

  it('an update while it is read is not in what was read', () => {
    const { t, stream } = subscribed()
    const read = t.sends({ id: 'p2', method: 'resources/read', params: { uri: 'trip://1' } })
    t.wait(10).sse(updated('trip://1'), { on: stream })
    t.receives({ id: 'p2', result: { contents: [] } }, { on: read })
    expect(of(t).resources[0]).toMatchObject({ unread: true })
  })

  it('a part of it counts as its own; something else is shown, too', () => {
    const { t, stream } = subscribed()
    t.sse(updated('trip://1/day/2'), { on: stream }).sse(updated('note://7'), { on: stream })
    expect(of(t).resources).toMatchObject([
      { uri: 'trip://1', updates: 1 },
      { uri: 'note://7', subscription: 'none', updates: 1 },
    ])
  })

  it('ends with its connection', () => {
    const { t } = subscribed()
    t.closes()
    expect(of(t).resources[0]).toMatchObject({ subscription: 'ended' })
  })
})

describe('on modern', () => {
  const asked = { toolsListChanged: true, promptsListChanged: false, resourceSubscriptions: ['trip://1', 'trip://2'] }

  it('a stream shows what was asked, and what the server honours of it', () => {
    const t = new Transcript().connects('2026-07-28')
    const stream = t.sends(listen('p1', asked))
    expect(of(t).listens).toMatchObject([{ open: true, asked: [{ what: 'tools' }, {}, { name: 'trip://2' }] }])
    expect(of(t).listens[0]).not.toHaveProperty('honoured')
    t.sse(acknowledged({ toolsListChanged: true, resourceSubscriptions: ['trip://1'] }), { on: stream })
    t.sse(updated('trip://1'), { on: stream })
    const { listens, resources } = of(t)
    expect(listens).toMatchObject([{ told: 1, honoured: [{ what: 'tools' }, { what: 'resource', name: 'trip://1' }] }])
    expect(resources).toMatchObject([
      { uri: 'trip://1', subscription: 'honoured', updates: 1 },
      { uri: 'trip://2', subscription: 'refused' },
    ])
  })

  it('a stream that is taken back takes its resources along, unless another one has them', () => {
    const t = new Transcript().connects('2026-07-28')
    t.sends(listen('p1', { resourceSubscriptions: ['trip://1'] }))
    t.sse(acknowledged({ resourceSubscriptions: ['trip://1'] }))
    t.sends(listen('p2', { resourceSubscriptions: ['trip://1'] }))
    t.sse(acknowledged({ resourceSubscriptions: ['trip://1'] }))
    t.cancels('p1')
    expect(of(t)).toMatchObject({
      listens: [{ open: false }, { open: true }],
      resources: [{ subscription: 'honoured' }],
    })
    t.cancels('p2')
    expect(of(t).resources[0]).toMatchObject({ subscription: 'none' })
  })

  it('a stream that is refused, and one that the server ends, are told apart', () => {
    const t = new Transcript().connects('2026-07-28')
    t.sends(listen('p1', { resourceSubscriptions: ['trip://1'] }))
    t.receives({ id: 'p1', error: { code: -32601, message: 'Nothing to listen to' } }, { status: 404 })
    expect(of(t)).toMatchObject({
      listens: [{ open: false, refused: 'Nothing to listen to' }],
      resources: [{ subscription: 'refused', reason: 'Nothing to listen to' }],
    })
    const stream = t.sends(listen('p2', { resourceSubscriptions: ['trip://1'] }))
    t.sse(acknowledged({ resourceSubscriptions: ['trip://1'] }), { on: stream })
    t.sse({ id: 'p2', result: { resultType: 'complete' } }, { on: stream })
    expect(of(t).resources[0]).toMatchObject({ subscription: 'ended' })
  })
})
