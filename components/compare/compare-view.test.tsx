// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CompareJob } from '@/lib/browser/compare-job'
import { compareTask, openComparison } from '@/lib/browser/compare-task'
import { Comparer } from '@/lib/browser/comparer'
import { Session } from '@/lib/browser/session'
import { SessionContext } from '@/lib/browser/session-context'
import { useOwn } from '@/lib/browser/use-own'
import { newHeader, Recording } from '@/lib/recording/recording'
import { shopSession, shopTool } from '@/lib/testing/shop-session'
import type { ShopCall } from '@/lib/testing/shop-session'
import { CompareView } from './compare-view'

vi.mock('@/components/ui/diff-editor', () => ({
  DiffEditor: ({ left, right }: { left: { text: string }; right: { text: string } }) => `${left.text} ⇄ ${right.text}`,
}))

const refuse = () => Promise.reject(new Error('no network in this test'))

const job = () => {
  const of = new CompareJob()
  return {
    ask: (request: Parameters<CompareJob['answer']>[0]) => Promise.resolve(of.answer(request)),
    stop: () => undefined,
  }
}

const book: ShopCall = ['book', 'Oslo', 'Booked.']

const BEFORE = shopSession({
  name: 'old shop',
  tools: [shopTool('book'), shopTool('find'), shopTool('pay')],
  calls: [book, ['find', 'Oslo', 'Three hotels.'], ['pay', 'Oslo', 'Paid.']],
})
const AFTER = shopSession({
  revision: '2026-07-28',
  name: 'new shop',
  tools: [shopTool('book'), shopTool('find', ['day'])],
  calls: [book, ['find', 'Oslo', 'No hotels.']],
})

const onShow = vi.fn()
const onReplay = vi.fn()

const Host = ({ comparer }: { readonly comparer: Comparer }) => {
  const [task] = useOwn(compareTask)
  if (task.kind !== 'compare') return null
  return <CompareView task={task} views={null} onShow={onShow} onReplay={onReplay} comparer={comparer} />
}

let session: Session

/** The old session on the page, beside nothing so far. */
const show = async (comparer = new Comparer(job)): Promise<Session> => {
  session = new Session({ fetch: refuse, connect: refuse })
  session.state().show(new Recording(newHeader('before', 0, ''), () => 0, BEFORE.events), 'own')
  render(
    <SessionContext value={session}>
      <Host comparer={comparer} />
    </SessionContext>,
  )
  await waitFor(() => {
    expect(session.published().views.version).toBe(session.published().events.length)
  })
  return session
}

const compareWithNew = async (): Promise<void> => {
  act(() => {
    openComparison(session, { session: { kind: 'given', name: 'capture.har', events: AFTER.events } })
  })
  await screen.findByRole('region', { name: 'Differences' })
}

const line = (text: RegExp): HTMLElement =>
  screen.getAllByRole('button').find((button) => button.dataset['row'] !== undefined && text.test(button.textContent))!

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, 0))
  vi.stubGlobal('cancelAnimationFrame', clearTimeout)
})
afterEach(() => {
  cleanup()
  onShow.mockReset()
})

describe('The comparison', () => {
  it('says what it is for, and offers a replay, before anything is picked', async () => {
    await show()
    expect(screen.getByRole('heading', { name: 'What changed?' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Replay…' }))
    expect(onReplay).toHaveBeenCalledWith({ kind: 'shown' })
  })

  it('shows both sides, what breaks, and every call', async () => {
    await show()
    await compareWithNew()
    expect(screen.getByRole('region', { name: 'Left side' }).textContent).toMatch(/This session.*old shop.*legacy/)
    expect(screen.getByRole('region', { name: 'Right side' }).textContent).toMatch(/capture\.har.*new shop.*modern/)
    expect(screen.getByRole('button', { name: '2 breaking changes' })).toBeTruthy()
    expect(line(/tools\/call book/).textContent).toContain('same')
    expect(line(/tools\/call find/).textContent).toContain('changed')
    expect(line(/tools\/call pay/).textContent).toContain('removed')
    // Of what is offered, only what differs, until the rest is asked for.
    const tools = within(screen.getByRole('region', { name: 'Tools' }))
    expect(tools.getAllByRole('button').map(({ textContent }) => textContent.includes('book'))).toEqual([false, false])
    fireEvent.click(screen.getByRole('button', { name: /\d+ same/ }))
    expect(tools.getAllByRole('button').map(({ textContent }) => textContent.includes('book'))).toEqual([true])
  })

  it('opens a line to its parts, both values side by side, and leads to the timeline', async () => {
    await show()
    await compareWithNew()
    fireEvent.click(line(/tools\/call find/))
    const parts = await screen.findByRole('list', { name: 'Part by part' })
    expect(parts.textContent).toContain('/content/0/text')
    fireEvent.click(screen.getByRole('button', { name: 'Side by side' }))
    expect(parts.textContent).toContain('⇄')
    fireEvent.click(screen.getByRole('button', { name: 'Show it in the timeline' }))
    expect(onShow).toHaveBeenCalledTimes(1)
    fireEvent.click(line(/tools\/call find/))
    fireEvent.click(line(/^changed: find/))
    const means = await screen.findByRole('list', { name: 'What that means' })
    expect(means.textContent).toContain('breaking')
  })

  it('goes from line to line by arrows, and from difference to difference by n and p', async () => {
    await show()
    await compareWithNew()
    const at = (): string | undefined => (document.activeElement as HTMLElement).dataset['row']
    const press = (key: string): void => {
      fireEvent.keyDown(document.activeElement ?? document.body, { key })
    }
    press('n')
    const first = at()
    press('n')
    expect(at()).not.toBe(first)
    press('p')
    expect(at()).toBe(first)
    act(() => {
      line(/tools\/call book/).focus()
    })
    press('n')
    expect(at()).toBe(line(/tools\/call find/).dataset['row'])
    press('ArrowUp')
    expect(at()).toBe(line(/tools\/call book/).dataset['row'])
    press('End')
    press('ArrowRight')
    expect(line(/tools\/call pay/).getAttribute('aria-expanded')).toBe('true')
    expect(
      screen.getAllByRole('button').filter(({ dataset, tabIndex }) => dataset['row'] && tabIndex === 0),
    ).toHaveLength(1)
  })

  it('swaps the sides, and compares again what has grown', async () => {
    await show()
    await compareWithNew()
    fireEvent.click(screen.getByRole('button', { name: 'Swap the sides' }))
    await waitFor(() => {
      expect(line(/tools\/call pay/).textContent).toContain('added')
    })
    expect(screen.queryByRole('button', { name: 'Compare again' })).toBeNull()
    act(() => {
      session.state().expect(BEFORE.id, { id: 'e', exchange: '0.0' as never, ignored: [] })
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Compare again' }))
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: 'Compare again' })).toBeNull()
    })
  })

  it('says why it failed, and can be tried again', async () => {
    let broken = true
    await show(
      new Comparer(() => {
        const works = job()
        return {
          ...works,
          ask: (request) => (broken ? Promise.reject(new Error('out of memory')) : works.ask(request)),
        }
      }),
    )
    act(() => {
      openComparison(session, { session: { kind: 'given', name: 'a', events: AFTER.events } })
    })
    expect((await screen.findByRole('alert')).textContent).toContain('out of memory')
    broken = false
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByRole('region', { name: 'Differences' })
  })
})
