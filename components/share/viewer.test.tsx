// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Session } from '@/lib/browser/session'
import { SessionContext } from '@/lib/browser/session-context'
import type { LoadShared } from '@/lib/browser/sharing/load-shared'
import { ProblemError } from '@/lib/protocol/problem'
import { newHeader, Recording } from '@/lib/recording/recording'
import { SHARE_PROBLEMS } from '@/lib/share/share-problems'
import { Transcript } from '@/lib/testing/transcript'
import { ViewedBar } from './viewed-bar'
import { Viewer } from './viewer'

const ID = '0123456789abcdef0123456789abcdef'
const KEY = 'A'.repeat(43)

const refuse = (): Promise<never> => Promise.reject(new Error('nothing goes out'))

const recording = (): Recording => {
  const t = new Transcript().connects('2026-07-28', { serverInfo: { name: 'Concierge' } })
  const header = { ...newHeader('r', Date.UTC(2026, 6, 28), ''), shared: { replaced: 12, dropped: 3, left: 40 } }
  return new Recording(header, () => 0, t.events)
}

const show = async (load: LoadShared, id = ID) => {
  const session = new Session({ fetch: refuse, connect: refuse })
  render(
    <SessionContext value={session}>
      <Viewer id={id} load={load}>
        {(shared) => (
          <>
            <ViewedBar shared={shared} />
            <p>place {JSON.stringify(shared.place)}</p>
            {shared.broken && <p>broken {shared.broken.code}</p>}
          </>
        )}
      </Viewer>
    </SessionContext>,
  )
  await settle()
  return session
}

const settle = () => act(() => new Promise<void>((done) => setTimeout(done, 120)))

const fails =
  (error: Error): LoadShared =>
  () =>
    Promise.reject(error)

beforeEach(() => {
  history.replaceState(null, '', `/s/${ID}#k=${KEY}&row=3.0&tab=raw&q=method%3Atools`)
})
afterEach(cleanup)

describe('The viewer', () => {
  it('says what it is doing until there is something to show', async () => {
    await show((_, { onStep }) => {
      onStep('opening')
      return new Promise(() => undefined)
    })
    expect(screen.getByRole('status').textContent).toBe('Decrypting it in this browser…')
  })

  it('shows whose session it is, what was taken out of it, and where its sender was', async () => {
    const expiresAt = Date.now() + 6.2 * 86_400_000
    const session = await show((link, { onArrived }) => {
      expect(link).toMatchObject({ kind: 'stored', live: false, share: { id: ID } })
      onArrived({ recording: recording(), expiresAt })
      return Promise.resolve(undefined)
    })
    const bar = screen.getByRole('group', { name: 'Shared session' })
    expect(bar.textContent).toContain('A session with Concierge')
    expect(bar.textContent).toContain('modern 2026-07-28')
    expect(bar.textContent).toContain('shared: 12 secrets replaced, 3 bodies dropped, part of a session')
    expect(bar.textContent).toContain('expires in 6 days')
    expect(screen.getByText('place {"row":"3.0","tab":"raw","filter":"method:tools"}')).toBeTruthy()
    expect(session.state()).toMatchObject({ viewing: true, live: false })
  })

  it('keeps what could be read, and says that it is not all', async () => {
    await show((_, { onArrived }) => {
      onArrived({ recording: recording(), expiresAt: undefined })
      return Promise.resolve({ code: 'BAD_LINE', title: 't', cause: 'c', action: 'a' })
    })
    expect(screen.getByText('broken BAD_LINE')).toBeTruthy()
  })

  it.each(Object.values(SHARE_PROBLEMS))('shows a page and nothing else: $code', async (problem) => {
    await show(fails(new ProblemError(problem)))
    expect(screen.getByRole('alert').textContent).toContain(problem.title)
    expect(screen.getByRole('alert').textContent).toContain(problem.action)
    expect(screen.queryByRole('group', { name: 'Shared session' })).toBeNull()
  })

  it('calls what decrypts to something else no share, and a newer one newer', async () => {
    const code = (value: string) => new ProblemError({ code: value, title: value, cause: 'c', action: 'a' })
    await show(fails(code('NOT_A_RECORDING')))
    expect(screen.getByRole('alert').textContent).toContain(SHARE_PROBLEMS.notAShare.title)
    cleanup()
    await show(fails(code('NEWER_FORMAT')))
    expect(screen.getByRole('alert').textContent).toContain('NEWER_FORMAT')
  })

  it('does not even fetch for a link without its key, until the whole link is there', async () => {
    history.replaceState(null, '', `/s/${ID}`)
    let loaded = 0
    await show((_, { onArrived }) => {
      loaded++
      onArrived({ recording: recording(), expiresAt: undefined })
      return Promise.resolve(undefined)
    })
    expect(screen.getByRole('alert').textContent).toContain(SHARE_PROBLEMS.badLink.title)
    expect(loaded).toBe(0)
    location.hash = `#k=${KEY}`
    await settle()
    expect(loaded).toBe(1)
    expect(screen.getByRole('group', { name: 'Shared session' })).toBeTruthy()
  })
})
