// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { IdbStore } from '@/lib/browser/kept/idb-store'
import { keepImported } from '@/lib/browser/kept/kept'
import { quotaFull } from '@/lib/browser/kept/kept-problems'
import { Session } from '@/lib/browser/session'
import { SessionContext } from '@/lib/browser/session-context'
import { newHeader } from '@/lib/recording/recording'
import { Transcript } from '@/lib/testing/transcript'
import { ProblemError } from '@/lib/protocol/problem'
import { KeptNotice } from './kept-notice'
import { SessionsPopover } from './sessions-popover'

let databases = 0
const never = (): Promise<never> => Promise.reject(new Error('no network in this test'))
const names = (): (string | null)[] =>
  screen.getAllByRole('listitem').map((item) => item.querySelector('.font-medium')?.textContent ?? null)

/** A browser that keeps sessions of these titles, the last one newest, one of them open in another tab. */
const setUp = async (titles: readonly string[], { elsewhere = '', storage = {} } = {}) => {
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator) as Navigator, { storage }))
  const kept = new IdbStore(`panel ${++databases}`)
  for (const [at, title] of titles.entries()) {
    const t = new Transcript('c1', `http://${title.toLowerCase()}.test/mcp`).connects('2025-11-25')
    const events = t.events.map((event) => ({ ...event, at: event.at + at * 1_000 }))
    await keepImported(newHeader(title, at, title), events, kept)
  }
  const locks = { hold: () => Promise.resolve(() => undefined), held: () => Promise.resolve(new Set([elsewhere])) }
  const session = new Session({ fetch: never, connect: never, kept, locks })
  const shown = vi.fn()
  render(
    <SessionContext value={session}>
      <KeptNotice />
      <SessionsPopover actions={<button type="button">Import</button>} onShown={shown} />
    </SessionContext>,
  )
  fireEvent.keyDown(document.body, { key: 's' })
  const panel = within(await screen.findByRole('dialog', { name: 'Sessions' }))
  if (titles.length > 0) await panel.findAllByRole('listitem')
  return { kept, session, panel, shown }
}

describe('The list of sessions', () => {
  afterEach(() => {
    cleanup()
    vi.unstubAllGlobals()
  })

  it('says where sessions are kept while there is none', async () => {
    const { panel } = await setUp([])
    expect(await panel.findByText('What you record is kept here, in this browser only.')).toBeTruthy()
    expect(panel.getByRole('button', { name: 'Import' })).toBeTruthy()
  })

  it('opens a session, newest first, and marks it', async () => {
    const { panel, session, shown } = await setUp(['Tea', 'Cake'])
    expect(names()).toEqual(['Cake', 'Tea'])
    expect(panel.getAllByRole('listitem')[1]?.textContent).toMatch(/tea\.test · legacy · .* · \d+ events, /)
    fireEvent.click(panel.getByRole('button', { name: /^Tea/ }))
    await waitFor(() => {
      expect(session.state()).toMatchObject({ reading: false, viewing: false, keeping: { id: 'Tea' } })
    })
    expect(shown).toHaveBeenCalledOnce()
    fireEvent.keyDown(document.body, { key: 's' })
    await waitFor(() => {
      expect(screen.getByText('open here').closest('li')?.textContent).toContain('Tea')
    })
  })

  it('renames in place, and not on Escape', async () => {
    const { panel, kept } = await setUp(['Tea'])
    const rename = (text: string, key: string): void => {
      fireEvent.click(panel.getByRole('button', { name: /^Rename/ }))
      const field = panel.getByRole('textbox', { name: 'Name of the session' })
      fireEvent.change(field, { target: { value: text } })
      fireEvent.keyDown(field, { key })
    }
    rename('Nothing', 'Escape')
    expect(names()).toEqual(['Tea'])
    rename(' Five o’clock ', 'Enter')
    await waitFor(() => {
      expect(names()).toEqual(['Five o’clock'])
    })
    expect(await kept.get('Tea')).toMatchObject({ name: 'Five o’clock', title: 'Tea' })
  })

  it('deletes once that was confirmed, and never what another tab has open', async () => {
    const { panel, kept } = await setUp(['Tea', 'Cake'], { elsewhere: 'Cake' })
    expect(await panel.findByText('open in another tab')).toBeTruthy()
    expect(panel.getByRole<HTMLButtonElement>('button', { name: /^Cake is open/ }).disabled).toBe(true)
    fireEvent.click(panel.getByRole('button', { name: 'Delete Tea' }))
    fireEvent.click(panel.getByRole('button', { name: 'Keep' }))
    expect(await kept.list()).toHaveLength(2)
    fireEvent.click(panel.getByRole('button', { name: 'Delete Tea' }))
    fireEvent.click(panel.getByRole('button', { name: 'Delete' }))
    await waitFor(() => {
      expect(names()).toEqual(['Cake'])
    })
  })

  it('filters many, and steps through them with the arrows', async () => {
    const { panel } = await setUp(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'B7', 'B8'])
    fireEvent.change(panel.getByRole('textbox', { name: 'Filter the sessions' }), { target: { value: 'b' } })
    expect(names()).toEqual(['B8', 'B7'])
    const first = panel.getByRole('button', { name: /^B8/ })
    first.focus()
    fireEvent.keyDown(first, { key: 'ArrowDown' })
    expect(document.activeElement?.textContent).toMatch(/^B7/)
  })

  it('shows what is stored, asks to keep it, and offers the oldest by name when room is short', async () => {
    const storage = {
      estimate: () => Promise.resolve({ usage: 900, quota: 1_000 }),
      persisted: () => Promise.resolve(false),
      persist: () => Promise.resolve(true),
    }
    const { panel } = await setUp(['Old', 'New'], { storage })
    expect(await panel.findByText('900 B of 1.0 kB')).toBeTruthy()
    expect(panel.getByText(/Delete the oldest session for good\? “Old”/)).toBeTruthy()
    fireEvent.click(panel.getByRole('button', { name: 'Ask the browser to keep them' }))
    expect(await panel.findByText('The browser keeps them until you delete them.')).toBeTruthy()
    fireEvent.click(panel.getByRole('button', { name: 'Delete it' }))
    await waitFor(() => {
      expect(names()).toEqual(['New'])
    })
  })

  it('comes with a strip that says once that a session is not kept', async () => {
    const { session, kept } = await setUp([])
    const full = vi.spyOn(kept, 'append').mockRejectedValue(new ProblemError(quotaFull))
    session.state().show(new Transcript().connects('2025-11-25').recording, 'own')
    expect(await screen.findByText('QUOTA_FULL')).toBeTruthy()
    full.mockRestore()
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => {
      expect(screen.queryByText('QUOTA_FULL')).toBeNull()
    })
    expect(await kept.list()).toHaveLength(1)
  })
})
