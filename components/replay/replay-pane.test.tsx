// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { compareTask, openReplay } from '@/lib/browser/compare-task'
import { Session } from '@/lib/browser/session'
import { SessionContext } from '@/lib/browser/session-context'
import { useOwn } from '@/lib/browser/use-own'
import type { ConnectOptions } from '@/lib/client/types'
import { shopSession, shopTool } from '@/lib/testing/shop-session'
import { ReplayPane } from './replay-pane'
import type { UrlCheck } from './replay-setup'

const READING = { ...shopTool('find'), annotations: { readOnlyHint: true } }

const SHOP = shopSession({
  tools: [shopTool('book'), READING],
  calls: [
    ['find', 'Oslo', 'Three hotels.'],
    ['book', 'Oslo', 'Booked.'],
  ],
})

const checkUrl: UrlCheck = (text) =>
  text.startsWith('http') ? { ok: true, url: text } : { ok: false, message: 'Not a URL' }

const Host = () => {
  const [task] = useOwn(compareTask)
  if (task.kind === 'compare') return 'comparing'
  return <ReplayPane task={task} views={null} checkUrl={checkUrl} headersOf={() => null} />
}

const show = async (events = SHOP.events) => {
  const tried: ConnectOptions[] = []
  const session = new Session({
    fetch: () => Promise.reject(new Error('no network in this test')),
    connect: (options) => {
      tried.push(options)
      return Promise.reject(new Error('refused'))
    },
  })
  openReplay(session, { kind: 'given', name: 'my shop', events })
  render(
    <SessionContext value={session}>
      <Host />
    </SessionContext>,
  )
  await waitFor(() => {
    expect(screen.queryByText('Reading the session')).toBeNull()
  })
  return { session, tried }
}

const box = (text: RegExp): HTMLInputElement => screen.getByRole('checkbox', { name: text })
const press = (name: RegExp | string): void => {
  fireEvent.click(screen.getByRole('button', { name }))
}

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, 0))
  vi.stubGlobal('cancelAnimationFrame', clearTimeout)
})
afterEach(() => {
  cleanup()
})

describe('What a replay would send', () => {
  it('lists every call with what it may do, all ticked, and sends nothing', async () => {
    const { tried } = await show()
    expect(box(/find.*Oslo.*reads/).checked).toBe(true)
    expect(box(/book.*Oslo.*may change things/).checked).toBe(true)
    expect(screen.getByText(/2 calls to http:\/\/server\.test/)).toBeTruthy()
    expect(screen.getByText(/1 may change something/)).toBeTruthy()
    expect(tried).toEqual([])
  })

  it('leaves out what is not ticked', async () => {
    await show()
    press('Only what reads')
    expect([box(/find/).checked, box(/book/).checked]).toEqual([true, false])
    expect(screen.getByRole('button', { name: 'Run 1 call' })).toBeTruthy()
    press('None')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Run 0 calls' }).disabled).toBe(true)
    press('All')
    fireEvent.click(box(/find/))
    expect(screen.getByRole('button', { name: 'Run 1 call' })).toBeTruthy()
  })

  it('goes to a checked URL, in the version that was picked, as the session was made', async () => {
    const { session, tried } = await show()
    const url = screen.getByLabelText('Server to call')
    fireEvent.change(url, { target: { value: 'npx shop' } })
    press('Run 2 calls')
    expect(screen.getByText('Not a URL')).toBeTruthy()
    expect(tried).toEqual([])
    fireEvent.change(url, { target: { value: 'http://other.test/mcp' } })
    fireEvent.change(screen.getByLabelText('Version'), { target: { value: 'modern' } })
    press('Run 2 calls')
    expect(await screen.findByText('No call was made')).toBeTruthy()
    expect(tried).toMatchObject([{ url: 'http://other.test/mcp', version: 'modern', advertised: { roots: true } }])
    expect(screen.getAllByText('left out')).toHaveLength(2)
    expect(session.replayer.state()?.phase).toBe('ended')
    press('Change…')
    expect((await screen.findByLabelText<HTMLInputElement>('Server to call')).value).toBe('http://other.test/mcp')
    press('Close the replay')
    expect(screen.getByText('comparing')).toBeTruthy()
  })

  it('says where there is nothing to replay', async () => {
    await show(shopSession({ tools: [READING] }).events)
    expect(screen.getByText('Nothing to replay')).toBeTruthy()
  })
})
