// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { JudgeEvents } from '@/lib/browser/judge-port'
import { Session } from '@/lib/browser/session'
import { SessionContext } from '@/lib/browser/session-context'
import { SpecJob } from '@/lib/browser/spec-job'
import { ADVERTISE_NOTHING } from '@/lib/protocol/capabilities'
import { ALL_RULES } from '@/lib/spec/rules/all-rules'
import { Transcript } from '@/lib/testing/transcript'
import { FindingsPanel } from './findings-panel'
import { SpecTotals } from './spec-totals'
import { useMarked } from './use-marked'

/** A judge in this thread. */
const judge = ({ onReply }: JudgeEvents) => {
  const job = new SpecJob({ rules: ALL_RULES, probes: [] })
  return {
    ask: (request: Parameters<SpecJob['answer']>[0]) => {
      queueMicrotask(() => {
        onReply(job.answer(request))
      })
    },
    stop: () => undefined,
  }
}

/** A session whose server answers a call with an error whose code is a word. */
const session = (opened: typeof judge = judge): Session =>
  new Session({
    fetch: () => Promise.reject(new Error('no network in this test')),
    judge: opened,
    connect: (_, { recording }) => {
      const t = new Transcript('c1').connects('2026-07-28')
      t.sends({ id: 1, method: 'tools/call', params: { name: 'book' } })
      t.receives({ id: 1, error: { code: 'EOOPS', message: '<b>No</b>' } }).ends()
      for (const { seq: _seq, at: _at, connectionId, ...body } of t.events) recording.append(connectionId, body)
      return Promise.reject(new Error('refused'))
    },
  })

const Shown = ({ rowKey, onShow }: { rowKey: string; onShow: (key: string) => void }) => {
  const marked = useMarked(rowKey)
  return marked ? <FindingsPanel marked={marked} onShow={onShow} /> : <p>nothing found</p>
}

const start = async (of: Session): Promise<void> => {
  await act(async () => {
    of.state().connect({
      url: 'http://server.test/mcp',
      version: 'auto',
      headers: [],
      advertised: ADVERTISE_NOTHING,
      roots: [],
    })
    await new Promise((done) => setTimeout(done, 0))
  })
}

const errorRow = (of: Session): string => {
  const { timeline } = of.published().views
  const rows = Array.from({ length: timeline.size('arrival') }, (_, at) => timeline.rowAt('arrival', at))
  return rows.find((row) => row?.kind === 'response')?.key ?? ''
}

describe('what was found at a row', () => {
  // They come when they are first needed: hundreds of rules, which take longer than a test should wait.
  beforeAll(() => import('@/lib/browser/spec-docs'), 60_000)
  beforeEach(() => {
    vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, 0))
    vi.stubGlobal('cancelAnimationFrame', clearTimeout)
    vi.stubGlobal('matchMedia', () => ({
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }))
  })
  afterEach(() => {
    cleanup()
    vi.unstubAllGlobals()
  })

  it('is told with its requirement, open for the first and folded for the rest', async () => {
    const of = session()
    await start(of)
    await waitFor(() => {
      expect(of.spec.findings().list.length).toBeGreaterThan(0)
    })
    render(
      <SessionContext value={of}>
        <Shown rowKey={errorRow(of)} onShow={() => undefined} />
      </SessionContext>,
    )
    const items = await screen.findAllByRole('listitem')
    const first = within(items[0]!).getByRole('button', { name: /jsonrpc-error-code-integer/ })
    expect(first.getAttribute('aria-expanded')).toBe('true')
    const fix = await screen.findByText(/^Fix/)
    expect(fix.textContent).toContain('Fix:')
    expect(screen.getByRole('link', { name: /^2026-07-28/ }).getAttribute('href')).toMatch(
      /^https:\/\/modelcontextprotocol\.io\//,
    )
    fireEvent.click(first)
    expect(first.getAttribute('aria-expanded')).toBe('false')
  })

  it('is counted by how bad it is, each with its way to the rows', async () => {
    const of = session()
    await start(of)
    await waitFor(() => {
      expect(of.spec.findings().book.totals.must).toBeGreaterThan(0)
    })
    const asked: string[] = []
    render(
      <SessionContext value={of}>
        <SpecTotals onFindings={(severity) => asked.push(severity)} onReport={() => asked.push('report')} />
      </SessionContext>,
    )
    fireEvent.click(screen.getByRole('button', { name: /MUST$/ }))
    fireEvent.click(await screen.findByRole('button', { name: /of the spec judged$/ }))
    expect(asked).toEqual(['must', 'report'])
  })

  it('says that nothing is checked when the checker has failed', async () => {
    const of = session(({ onFailure }) => ({
      ask: () => {
        onFailure('out of memory')
        return undefined
      },
      stop: () => undefined,
    }))
    await start(of)
    render(
      <SessionContext value={of}>
        <SpecTotals onFindings={() => undefined} onReport={() => undefined} />
      </SessionContext>,
    )
    expect(await screen.findByRole('button', { name: 'Not checked against the spec' })).toBeTruthy()
  })
})
