// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Session } from '@/lib/browser/session'
import { SessionContext } from '@/lib/browser/session-context'
import { ADVERTISE_NOTHING } from '@/lib/protocol/capabilities'
import type { ConnectionId } from '@/lib/recording/events'
import type { ExplorationId } from '@/lib/recording/keys'
import { Timeline } from './timeline'

/** A session whose one connection fails after noting `notes`. */
const sessionOf = (notes: readonly string[]): Session =>
  new Session({
    fetch: () => Promise.reject(new Error('no network in this test')),
    connect: (_, { recording }) => {
      for (const title of notes)
        recording.append('c1' as ConnectionId, {
          type: 'client-noted',
          problem: { code: 'NOTE', title, cause: 'because', action: '' },
        })
      return Promise.reject(new Error('refused'))
    },
  })

/** A session of one note, and of an exploration's connection with another. */
const explored = (): Session =>
  new Session({
    fetch: () => Promise.reject(new Error('no network in this test')),
    connect: ({ url, version, advertised }, { recording }) => {
      const problem = { code: 'NOTE', title: 'note', cause: 'because', action: '' }
      recording.append('c1' as ConnectionId, { type: 'client-noted', problem })
      const exploration = { id: 'x1' as ExplorationId, run: 0 }
      recording.append('x2' as ConnectionId, {
        type: 'connection-started',
        url,
        requested: version,
        advertised,
        exploration,
      })
      recording.append('x2' as ConnectionId, { type: 'client-noted', problem })
      return Promise.reject(new Error('refused'))
    },
  })

const Host = ({ session, onOpen = () => undefined }: { session: Session; onOpen?: () => void }) => {
  const [selected, setSelected] = useState<string>()
  const [query, setQuery] = useState('')
  return (
    <SessionContext value={session}>
      <Timeline
        selected={selected}
        onSelect={setSelected}
        onOpen={onOpen}
        query={query}
        onQuery={setQuery}
        empty="nothing yet"
        active
        onActivate={() => undefined}
        onFinding={setSelected}
        views={null}
      />
    </SessionContext>
  )
}

const start = async (session: Session): Promise<void> => {
  session.state().connect({ url: '', version: 'auto', headers: [], advertised: ADVERTISE_NOTHING, roots: [] })
  await act(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

const selected = (): string | undefined =>
  screen.getAllByRole('row').find((row) => row.getAttribute('aria-selected') === 'true')?.textContent

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = (): undefined => undefined
      disconnect = (): undefined => undefined
    },
  )
  Element.prototype.scrollTo = () => undefined
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('The timeline', () => {
  it('gives way to the first page until something is recorded', async () => {
    const session = sessionOf(['alpha'])
    render(<Host session={session} />)
    expect(screen.getByText('nothing yet')).toBeTruthy()
    await start(session)
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('2')
  })

  it('is walked with j and k from anywhere, and with arrows inside', async () => {
    const session = sessionOf(['alpha', 'beta', 'gamma'])
    render(<Host session={session} />)
    await start(session)
    fireEvent.keyDown(document.body, { key: 'j' })
    expect(selected()).toContain('alpha')
    fireEvent.keyDown(document.body, { key: 'j' })
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'ArrowDown' })
    expect(selected()).toContain('gamma')
    fireEvent.keyDown(document.body, { key: 'k' })
    expect(selected()).toContain('beta')
    expect(screen.getByRole('grid').getAttribute('aria-activedescendant')).toBe(
      screen.getAllByRole('row').find((row) => row.getAttribute('aria-selected') === 'true')?.id,
    )
  })

  it('leaves keys alone while somebody types', async () => {
    const session = sessionOf(['alpha'])
    render(<Host session={session} />)
    await start(session)
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Filter the timeline' }), { key: 'j' })
    expect(selected()).toBeUndefined()
  })

  it('opens the detail with Enter', async () => {
    const session = sessionOf(['alpha'])
    const onOpen = vi.fn()
    render(<Host session={session} onOpen={onOpen} />)
    await start(session)
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'Enter' })
    expect(onOpen).toHaveBeenCalledOnce()
  })

  it('filters, says how many are left, and says so when none is', async () => {
    const session = sessionOf(['alpha', 'beta', 'alphabet'])
    render(<Host session={session} />)
    await start(session)
    const box = screen.getByRole('textbox', { name: 'Filter the timeline' })
    fireEvent.change(box, { target: { value: 'alpha' } })
    expect(await screen.findByText('2 of 3')).toBeTruthy()
    fireEvent.change(box, { target: { value: '-kind:note' } })
    expect(await screen.findByText('none of 3')).toBeTruthy()
    fireEvent.keyDown(box, { key: 'Escape' })
    expect(await screen.findByText('3')).toBeTruthy()
  })

  it('hides earlier rows on demand and brings them back', async () => {
    const session = sessionOf(['alpha', 'beta'])
    render(<Host session={session} />)
    await start(session)
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }))
    expect(screen.getByText('Cleared')).toBeTruthy()
    await start(session)
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('3')
    fireEvent.click(screen.getByRole('button', { name: 'Show earlier' }))
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('5')
  })

  it('keeps the rows of explorations out of sight until they are asked for', async () => {
    const session = explored()
    render(<Host session={session} />)
    await start(session)
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('2')
    fireEvent.click(screen.getByRole('button', { name: '2 rows of explorations and probes hidden' }))
    await waitFor(() => {
      expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('3')
    })
    expect(screen.getByRole('textbox', { name: 'Filter the timeline' })).toHaveProperty('value', 'run:any')
    expect(screen.queryByRole('button', { name: /of explorations and probes hidden$/ })).toBeNull()
  })
})
