// @vitest-environment jsdom
import { Blob as WholeBlob } from 'node:buffer'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Session } from '@/lib/browser/session'
import { SessionContext } from '@/lib/browser/session-context'
import { myShares, rememberShare } from '@/lib/browser/sharing/my-shares'
import { setHeadersFor } from '@/lib/browser/server-headers'
import { newHeader, Recording } from '@/lib/recording/recording'
import { Transcript } from '@/lib/testing/transcript'
import { SharePane } from './share-pane'

const SECRET = 'k-typed-for-this-server'

const recorded = (): Recording => {
  const t = new Transcript().connects('2026-07-28')
  t.sends({ id: 1, method: 'tools/call', params: { name: 'one', arguments: { echo: SECRET } } })
  t.receives({ id: 1, result: { content: [] } }).ends()
  t.sends({ id: 2, method: 'tools/call', params: { name: 'two' } })
  t.receives({ id: 2, result: { content: [] } }).ends()
  return new Recording(newHeader('r', 0, ''), () => 0, t.events)
}

const show = async (query = '', recording = recorded()) => {
  const refuse = (): Promise<never> => Promise.reject(new Error('nothing goes out'))
  // It finds nothing, but has the book say which row an event is in.
  const judge = () => ({ ask: () => undefined, stop: () => undefined })
  const session = new Session({ fetch: refuse, connect: refuse, judge })
  session.state().show(recording, 'own')
  await settle()
  const shown: string[] = []
  render(
    <SessionContext value={session}>
      <SharePane
        live={<p>Live</p>}
        at={{ row: undefined, tab: 'message', main: 'timeline', query }}
        onShow={(key) => shown.push(key)}
        onClose={() => shown.push('closed')}
      />
    </SessionContext>,
  )
  await settle()
  return shown
}

const settle = () => act(() => new Promise<void>((done) => setTimeout(done, 130)))

const press = (name: RegExp | string): void => {
  fireEvent.click(screen.getByRole('button', { name }))
}

const lines = (): string => {
  fireEvent.click(screen.getByRole('tab', { name: 'What leaves' }))
  const text = screen.getByRole('region', { name: 'The text that leaves' }).textContent
  fireEvent.click(screen.getByRole('tab', { name: /^Replaced/ }))
  return text
}

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = (): void => undefined
      disconnect = (): void => undefined
    },
  )
  // The one of jsdom cannot be read.
  vi.stubGlobal('Blob', WholeBlob)
  localStorage.clear()
  myShares.reload()
  setHeadersFor({ slot: '' }, 'http://server.test', [['x-key', SECRET]], false)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('What is about to be shared', () => {
  it('lists each replacement, shows the text without it, and leads to its first place', async () => {
    const shown = await show()
    expect(lines()).not.toContain(SECRET)
    const known = screen.getByRole('region', { name: 'Known secrets' })
    expect(known.textContent).toContain('1 place')
    expect(known.textContent).not.toContain(SECRET)
    fireEvent.click(within(known).getByRole('button', { name: /^Show the first place/ }))
    expect(shown).toEqual(['2.0'])
  })

  it('leaves what is switched off, and says so; its group switches it back', async () => {
    await show()
    const boxes = (): HTMLElement[] =>
      within(screen.getByRole('region', { name: 'Known secrets' })).getAllByRole('checkbox')
    fireEvent.click(boxes()[1]!)
    await settle()
    expect(screen.getByText(/One secret leaves as it is/)).toBeTruthy()
    expect(lines()).toContain(SECRET)
    fireEvent.click(boxes()[0]!)
    await settle()
    expect(lines()).not.toContain(SECRET)
  })

  it('takes a text out that is added by hand, once it is long enough', async () => {
    await show()
    const field = screen.getByLabelText('Replace this text too')
    fireEvent.change(field, { target: { value: 'two' } })
    expect(screen.getByText('At least 4 characters')).toBeTruthy()
    fireEvent.change(field, { target: { value: 'server.test' } })
    press('Add')
    await settle()
    expect(lines()).not.toContain('server.test')
    press('Do not replace server.test')
    await settle()
    expect(lines()).toContain('server.test')
  })

  it('is all, or what the filter shows', async () => {
    await show('tools/call two')
    expect(lines()).toContain('\\"one\\"')
    fireEvent.click(screen.getByRole('radio', { name: 'What the filter shows' }))
    await settle()
    expect(lines()).not.toContain('\\"one\\"')
    expect(lines()).toContain('\\"two\\"')
  })

  it('is searched line by line', async () => {
    await show()
    fireEvent.click(screen.getByRole('tab', { name: 'What leaves' }))
    fireEvent.change(screen.getByLabelText('Search what leaves'), { target: { value: SECRET.toUpperCase() } })
    await screen.findByText(/^in 0 of \d+ lines$/)
    fireEvent.change(screen.getByLabelText('Search what leaves'), { target: { value: 'TOOLS/CALL' } })
    await screen.findByText(/^in 2 of \d+ lines$/)
  })
})

describe('Your shares', () => {
  const share = {
    id: 'f'.repeat(32),
    title: 'Trip',
    link: `/s/${'f'.repeat(32)}#k=x`,
    sharedAt: Date.now(),
    expiresAt: Date.now() + 3_600_000,
    deleteToken: 'd',
  }

  it('are there without a session too; deleting asks the server, and only then takes it off', async () => {
    rememberShare(share)
    rememberShare({ ...share, id: 'e'.repeat(32), title: 'Old', expiresAt: 1 })
    await show('', new Recording(newHeader('r', 0, ''), () => 0))
    const list = screen.getByRole('list', { name: 'Your shares' })
    expect(list.textContent).toContain('expires in 1 hour')
    expect(within(list).queryByRole('button', { name: 'Delete Old' })).toBeNull()
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
    press('Delete Trip')
    await settle()
    expect(within(list).getByRole('alert').textContent).toContain('Not deleted')
    const asked: unknown[] = []
    vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
      asked.push([init.method, path])
      return Promise.resolve(new Response(null, { status: 204 }))
    })
    press('Delete Trip')
    await settle()
    expect(asked).toEqual([['DELETE', `/api/shares/${share.id}`]])
    expect(myShares.get().map(({ title }) => title)).toEqual(['Old'])
    press('Forget Old')
    expect(screen.getByText('Nothing shared yet')).toBeTruthy()
  })
})
