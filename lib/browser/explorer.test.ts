import { describe, expect, it, vi } from 'vitest'
import { connect } from '@/lib/client/connect'
import type { ExploreRequest } from '@/lib/explore/explore'
import { EXPLORATION_PROFILES } from '@/lib/explore/profiles'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import type { EventType } from '@/lib/recording/events'
import { DEMO_SERVERS } from '@/lib/testing/demo-servers'
import { handlerFetch } from '@/lib/testing/handler-fetch'
import { Session } from './session'

const url = 'http://demo.test/api/demo/troublemaker/mcp'
const options = { url, version: 'modern' as const, headers: [], roots: [] }

const request = (tool: string): ExploreRequest => ({
  options,
  tool,
  arguments: {},
  profiles: EXPLORATION_PROFILES.slice(0, 2),
  maxCalls: 20,
  patience: 30_000,
})

/** A session that is connected to the Troublemaker. */
const connected = async (): Promise<Session> => {
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, 0))
  vi.stubGlobal('cancelAnimationFrame', clearTimeout)
  const session = new Session({ fetch: handlerFetch(DEMO_SERVERS.troublemaker), connect })
  session.state().connect({ ...options, advertised: ADVERTISE_ALL })
  await vi.waitFor(() => {
    expect(session.state().live).toBe(true)
  })
  return session
}

const count = (session: Session, type: EventType): number =>
  session.published().events.filter((event) => event.type === type).length

const idle = (session: Session): Promise<void> =>
  vi.waitFor(
    () => {
      expect(session.explorer.state().running).toBeUndefined()
    },
    { timeout: 15_000 },
  )

describe('the explorer of a session', () => {
  it('records on the session and leaves the person’s connection alone', async () => {
    const session = await connected()
    const id = session.explorer.state().start(request('books_anyway'))
    expect(session.explorer.state()).toMatchObject({ running: id, stopping: false })
    await idle(session)
    expect(count(session, 'exploration-ended')).toBe(1)
    expect(count(session, 'exploration-run-ended')).toBeGreaterThan(2)
    expect(session.state().live).toBe(true)
    await vi.waitFor(() => {
      expect(session.published().views.explorations()).toMatchObject([{ id, end: { how: 'complete' } }])
    })
    expect(session.published().views.connection()).toMatchObject({ id: 'c1', state: 'open' })
  })

  it('makes one exploration at a time, and can be told to stop', async () => {
    const session = await connected()
    const told = vi.fn()
    session.explorer.subscribe(told)
    session.explorer.state().start(request('never_answers'))
    expect(session.explorer.state().start(request('books_anyway'))).toBeUndefined()
    await vi.waitFor(() => {
      expect(count(session, 'connection-started')).toBe(2)
    })
    session.explorer.state().stop()
    expect(session.explorer.state().stopping).toBe(true)
    await idle(session)
    expect(session.published().events.findLast(({ type }) => type === 'exploration-ended')).toMatchObject({
      end: { how: 'stopped' },
    })
    expect(told).toHaveBeenCalledTimes(3)
    expect(session.explorer.state().start(request('books_anyway'))).toBe('x3')
    session.explorer.stop()
    await idle(session)
  })

  it('stops with the session it records on', async () => {
    const session = await connected()
    session.explorer.state().start(request('never_answers'))
    session.state().newSession()
    await idle(session)
    expect(session.published().events).toEqual([])
  })
})
