import { beforeEach, describe, expect, it, vi } from 'vitest'
import { connect } from '@/lib/client/connect'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import type { JsonObject } from '@/lib/protocol/json'
import { replayCalls } from '@/lib/replay/plan'
import { recordedSettings } from '@/lib/replay/settings'
import { DEMO_SERVERS } from '@/lib/testing/demo-servers'
import { handlerFetch } from '@/lib/testing/handler-fetch'
import { recordedSession } from '@/lib/testing/recorded'
import type { RecordedSession } from '@/lib/testing/recorded'
import { compareTask, SHOWN } from './compare-task'
import type { ReplayOrder } from './replayer'
import { Session } from './session'

const tool = (name: string, args: JsonObject = {}) => ['tools/call', { name, arguments: args }] as const

const demo = (name: keyof typeof DEMO_SERVERS) => ({
  url: `http://demo.test/api/demo/${name}/mcp`,
  fetch: handlerFetch(DEMO_SERVERS[name]),
})

const CONCIERGE = demo('concierge')

const orderOf = ({ recording, views }: RecordedSession, change: Partial<ReplayOrder['options']> = {}): ReplayOrder => ({
  source: { name: 'the first', events: recording.events, views, calls: replayCalls(views) },
  calls: replayCalls(views),
  options: {
    url: CONCIERGE.url,
    version: 'modern',
    headers: [],
    roots: [],
    advertised: ADVERTISE_ALL,
    ...recordedSettings(views),
    ...change,
  },
})

const ended = (session: Session): Promise<void> =>
  vi.waitFor(
    () => {
      expect(session.replayer.state()?.phase).toBe('ended')
    },
    { timeout: 10_000 },
  )

const told = (session: Session): readonly string[] =>
  session.replayer.state()?.rows.map(({ call, status }) => `${call.subject ?? call.method} ${status}`) ?? []

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, 0))
  vi.stubGlobal('cancelAnimationFrame', clearTimeout)
})

describe('Replaying a session', () => {
  it('makes its calls in a session of their own, with its answers, and compares the two', async () => {
    const calls = [
      tool('weather', { city: 'Porto' }),
      tool('find_hotel', { region: 'old town', stars: 4 }),
      tool('fail'),
    ]
    const first = await recordedSession(CONCIERGE, 'legacy', calls)
    const session = new Session({ fetch: CONCIERGE.fetch, connect })
    const before = session.published().views
    const order = orderOf(first)
    session.replayer.start(order)
    expect(compareTask(session).get()).toEqual({ kind: 'replaying' })
    expect(told(session)).toEqual(['weather waiting', 'find_hotel waiting', 'fail waiting'])
    await ended(session)
    expect(told(session)).toEqual(['weather same', 'find_hotel same', 'fail same'])
    const { views } = session.published()
    expect(views).not.toBe(before)
    expect(views.connection()).toMatchObject({ era: 'modern', state: 'closed' })
    expect(compareTask(session).get()).toMatchObject({
      kind: 'compare',
      left: { session: { kind: 'given', name: 'the first, before' }, calls: order.calls.map(({ key }) => key) },
      right: SHOWN,
    })
    expect(session.state()).toMatchObject({ live: false, viewing: false })
  })

  it('cancels a call that asks what was never answered, and goes on', async () => {
    const first = await recordedSession(CONCIERGE, 'modern', [
      tool('where_are_you'),
      tool('weather', { city: 'Porto' }),
    ])
    const order = orderOf(first)
    const [asks, other] = order.calls
    // Told from another question: it was answered for another call only.
    const session = new Session({ fetch: CONCIERGE.fetch, connect })
    session.replayer.start({
      ...order,
      calls: [
        {
          ...asks!,
          params: { name: 'book_trip', arguments: { destination: 'Porto', nights: 2 } },
          subject: 'book_trip',
        },
        other!,
      ],
    })
    await ended(session)
    expect(told(session)).toEqual(['book_trip cancelled', 'weather same'])
    expect(session.replayer.state()?.rows[0]?.why).toBeTruthy()
  })

  it('stops in the middle: the rest is left out, and stays out of the comparison', async () => {
    const troublemaker = demo('troublemaker')
    const first = await recordedSession(troublemaker, 'modern', [tool('good')])
    const order = orderOf(first, { url: troublemaker.url })
    const [good] = order.calls
    const never = { ...good!, params: { name: 'never_answers', arguments: {} }, subject: 'never_answers' }
    const session = new Session({ fetch: troublemaker.fetch, connect })
    session.replayer.start({ ...order, calls: [good!, never, good!] })
    await vi.waitFor(() => {
      expect(told(session)).toEqual(['good same', 'never_answers running', 'good waiting'])
    })
    session.replayer.start(order)
    session.replayer.stop()
    expect(session.replayer.state()).toMatchObject({ phase: 'calling', stopped: true })
    await ended(session)
    expect(told(session)).toEqual(['good same', 'never_answers cancelled', 'good left-out'])
    expect(compareTask(session).get()).toEqual({ kind: 'replaying' })
    session.replayer.compare()
    const task = compareTask(session).get()
    expect(task.kind === 'compare' && task.left.calls).toHaveLength(2)
  })

  it('stops when the person connects, or turns to another session', async () => {
    const troublemaker = demo('troublemaker')
    const first = await recordedSession(troublemaker, 'modern', [tool('good')])
    const order = orderOf(first, { url: troublemaker.url })
    const never = { ...order.calls[0]!, params: { name: 'never_answers', arguments: {} } }
    const session = new Session({ fetch: troublemaker.fetch, connect })
    for (const leave of [session.state().newSession, session.state().disconnect]) {
      session.replayer.start({ ...order, calls: [never] })
      await vi.waitFor(() => {
        expect(told(session)).toEqual(['good running'])
      })
      leave()
      await ended(session)
      expect(session.replayer.state()?.stopped).toBe(true)
    }
  })

  it('says why there was no connection', async () => {
    const first = await recordedSession(CONCIERGE, 'legacy', [tool('fail')])
    const session = new Session({ fetch: () => Promise.reject(new Error('nobody there')), connect })
    session.replayer.start(orderOf(first))
    await ended(session)
    const run = session.replayer.state()
    expect(run?.problem?.title).toBeTruthy()
    expect(told(session)).toEqual(['fail left-out'])
    expect(compareTask(session).get()).toEqual({ kind: 'replaying' })
  })
})
