// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Session } from '@/lib/browser/session'
import { SessionContext } from '@/lib/browser/session-context'
import { connect } from '@/lib/client/connect'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import { DEMO_SERVERS } from '@/lib/testing/demo-servers'
import { handlerFetch } from '@/lib/testing/handler-fetch'
import { ExplorePane } from './explore-pane'
import type { ExploreTarget } from './explore-target'
import { exploreSettings, BOUNDS } from './explore-settings'

const url = 'http://demo.test/api/demo/troublemaker/mcp'

const Host = ({ session, tool }: { readonly session: Session; readonly tool: string }) => {
  const [target, setTarget] = useState<ExploreTarget | undefined>({ kind: 'call', url, tool, arguments: { at: 7 } })
  const [query, setQuery] = useState('')
  return (
    <SessionContext value={session}>
      <p data-testid="filter">{query}</p>
      {target && (
        <ExplorePane
          target={target}
          onTarget={setTarget}
          query={query}
          onQuery={setQuery}
          onClose={() => {
            setTarget(undefined)
          }}
        />
      )}
    </SessionContext>
  )
}

/** A page on the Troublemaker, with the pane open for one of its tools. */
const page = async (tool: string): Promise<Session> => {
  const session = new Session({ fetch: handlerFetch(DEMO_SERVERS.troublemaker), connect })
  session.state().connect({ url, version: 'modern', headers: [], advertised: ADVERTISE_ALL, roots: [] })
  await waitFor(() => {
    expect(session.published().views.connection()?.state).toBe('open')
  })
  render(<Host session={session} tool={tool} />)
  return session
}

const calls = (session: Session): number =>
  session
    .published()
    .views.exchanges()
    .filter(({ method }) => method === 'tools/call').length

const run = (): void => {
  fireEvent.click(screen.getByRole('button', { name: /^Run \d/ }))
}
const again = (): Promise<HTMLElement> => screen.findByRole('button', { name: 'Run again' }, { timeout: 15_000 })
const cell = (row: RegExp, column: number): HTMLElement => {
  const found = within(screen.getByRole('row', { name: row })).getAllByRole('gridcell')[column]
  if (!found) throw new Error(`no cell ${column}`)
  return found
}
const filter = (): string | null => screen.getByTestId('filter').textContent

beforeEach(() => {
  exploreSettings.set({ without: [], maxCalls: BOUNDS.maxCalls.initial, patience: 60, combinations: false })
})
afterEach(cleanup)

describe('The explorer’s pane', () => {
  it('says what it would do, and calls nothing before it is told to', async () => {
    const session = await page('books_anyway')
    const form = screen.getByRole('form', { name: 'Explore answers of books_anyway' })
    const least = Number(/Makes (\d+) to 100 calls of books_anyway, for real/.exec(form.textContent)?.[1])
    expect(least).toBeGreaterThan(5)
    expect(form.textContent).toContain('at: 7')
    fireEvent.click(screen.getByRole('checkbox', { name: 'No roots' }))
    fireEvent.change(screen.getByRole('spinbutton', { name: 'Calls at most' }), { target: { value: '20' } })
    expect(form.textContent).toContain(`Makes ${least - 1} to 20 calls`)
    fireEvent.change(screen.getByRole('spinbutton', { name: 'Calls at most' }), { target: { value: '0' } })
    expect(form.textContent).toContain('From 1 to 1000; 20 is used.')
    expect(calls(session)).toBe(0)
  })

  it('fills the grid, flags what is wrong and shows the rows of a cell', async () => {
    await page('books_anyway')
    run()
    await again()
    expect(screen.getByRole('status').textContent).toMatch(/^\d+ calls · complete1 finding$/)
    expect(cell(/^form decline/, 0).textContent).toContain('flagged: Accept and decline make no difference')
    expect(cell(/^form cancel/, 0).textContent).not.toContain('flagged')
    expect(cell(/^form decline/, 1).textContent).toContain('not asked')
    const finding = screen.getByRole('button', { name: /^Accept and decline make no difference/ })
    fireEvent.click(finding)
    expect(finding.getAttribute('aria-pressed')).toBe('true')
    fireEvent.click(cell(/^form decline/, 0))
    expect(filter()).toMatch(/^run:\d+$/)
    expect(cell(/^form decline/, 0).getAttribute('aria-selected')).toBe('true')
    fireEvent.click(cell(/^form decline/, 0))
    expect(filter()).toBe('')
  })

  it('is walked with the arrows, picked with Enter and closed with Escape', async () => {
    await page('books_anyway')
    run()
    await again()
    const grid = screen.getByRole('grid')
    expect(
      within(grid)
        .getAllByRole('gridcell')
        .filter(({ tabIndex }) => tabIndex === 0),
    ).toHaveLength(1)
    fireEvent.keyDown(grid, { key: 'ArrowDown' })
    expect(document.activeElement).toBe(cell(/^form decline/, 0))
    fireEvent.keyDown(grid, { key: 'End' })
    fireEvent.keyDown(grid, { key: 'Enter' })
    expect(filter()).toBe('')
    fireEvent.keyDown(grid, { key: 'Home' })
    fireEvent.keyDown(grid, { key: 'ArrowUp' })
    fireEvent.keyDown(grid, { key: 'ArrowUp' })
    fireEvent.keyDown(grid, { key: 'Enter' })
    expect(filter()).toBe('run:0')
    fireEvent.keyDown(grid, { key: 'Escape' })
    expect(filter()).toBe('')
    fireEvent.keyDown(grid, { key: 'Escape' })
    expect(screen.queryByRole('region', { name: 'Explorer' })).toBeNull()
  })

  it('stops in the middle, says what was left, and runs again', async () => {
    const session = await page('hangs_on_decline')
    run()
    fireEvent.click(await screen.findByRole('button', { name: 'Stop' }))
    const button = await again()
    expect(screen.getByRole('status').textContent).toContain('stopped')
    fireEvent.click(button)
    await screen.findByRole('button', { name: 'Stop' })
    expect(await screen.findByRole('combobox', { name: 'Exploration' })).toBeTruthy()
    session.explorer.stop()
    await again()
  })
})
