import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ALL_RULES } from '@/lib/spec/rules/all-rules'
import { Transcript } from '@/lib/testing/transcript'
import type { JudgeEvents, JudgePort, OpenJudge } from './judge-port'
import { SpecFeed } from './spec-feed'
import { SpecJob, type JudgeRequest } from './spec-job'

/** A judge in this thread that answers when it is told to, and what it was asked. */
const judge = () => {
  const asked: JudgeRequest[] = []
  const open: JudgeEvents[] = []
  const stopped: number[] = []
  const job = new SpecJob({ rules: ALL_RULES, probes: [] })
  let answered = 0
  const opener: OpenJudge = (events): JudgePort => {
    const at = open.push(events) - 1
    return { ask: (request) => void asked.push(structuredClone(request)), stop: () => void stopped.push(at) }
  }
  return {
    asked,
    open,
    stopped,
    opener,
    /** Answers everything that was asked, and what is asked thereupon. */
    answer: () => {
      for (let request = asked[answered]; request; request = asked[answered]) {
        answered++
        open.at(-1)?.onReply(structuredClone(job.answer(request)))
      }
    },
  }
}

const frame = (): Promise<unknown> => vi.advanceTimersByTimeAsync(500)

/** A server that answers `tools/list` with a tool that is none. */
const wrong = (t = new Transcript()): Transcript => {
  t.starts().connects('2026-07-28')
  t.sends({ id: 1, method: 'tools/list', params: {} })
  return t.receives({ id: 1, result: { resultType: 'complete', tools: [{ name: 7 }] } }).ends()
}

describe('the feed of findings', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('requestAnimationFrame', () => 0)
    vi.stubGlobal('cancelAnimationFrame', () => undefined)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('publishes what the judge finds, and how the newest connection fares', async () => {
    const { opener, answer } = judge()
    const feed = new SpecFeed(opener)
    const t = wrong()
    feed.watch(t.recording)
    await frame()
    answer()
    await frame()
    answer()
    await frame()
    expect(feed.findings().list.length).toBeGreaterThan(0)
    expect(feed.findings().book.totals.must).toBeGreaterThan(0)
    expect(feed.outcomes().connection).toBe(t.id)
    expect(feed.outcomes().list.some(({ outcome }) => outcome === 'failed')).toBe(true)
  })

  it('sends one portion at a time, each event once', async () => {
    const { opener, asked, answer } = judge()
    const feed = new SpecFeed(opener)
    const t = wrong()
    for (let id = 2; id < 400; id++) {
      t.sends({ id, method: 'tools/list', params: {} })
      t.receives({ id, result: { resultType: 'complete', tools: [] } }).ends()
    }
    feed.watch(t.recording)
    await frame()
    expect(asked).toHaveLength(1)
    answer()
    await frame()
    answer()
    expect(asked.length).toBeGreaterThan(2)
    expect(asked.flatMap(({ events }) => events.map(({ seq }) => seq))).toEqual(t.events.map(({ seq }) => seq))
  })

  it('asks for outcomes when they may have changed, and no more', async () => {
    const { opener, asked, answer } = judge()
    const feed = new SpecFeed(opener)
    const t = wrong()
    feed.watch(t.recording)
    await frame()
    answer()
    await vi.advanceTimersByTimeAsync(5_000)
    answer()
    const before = asked.length
    await vi.advanceTimersByTimeAsync(5_000)
    expect(asked).toHaveLength(before)
    t.sends({ id: 2, method: 'tools/list', params: {} })
    await vi.advanceTimersByTimeAsync(5_000)
    answer()
    await vi.advanceTimersByTimeAsync(5_000)
    answer()
    expect(asked.filter(({ outcomesOf }) => outcomesOf === t.id).length).toBe(2)
  })

  it('starts afresh with a new recording, whatever is still said of the one before', async () => {
    const { opener, asked, open, answer } = judge()
    const feed = new SpecFeed(opener)
    feed.watch(wrong().recording)
    await frame()
    answer()
    await frame()
    expect(feed.findings().list.length).toBeGreaterThan(0)
    const stale = { recording: asked.at(-1)?.recording ?? 0, findings: feed.findings().list }
    feed.watch(new Transcript().recording)
    expect(feed.findings().list).toEqual([])
    open.at(-1)?.onReply(stale)
    await frame()
    expect(feed.findings().list).toEqual([])
    expect(feed.outcomes().list).toEqual([])
  })

  it('says so when the judge fails, and begins again when told to', async () => {
    const { opener, open, stopped, answer } = judge()
    const feed = new SpecFeed(opener)
    const t = wrong()
    feed.watch(t.recording)
    await frame()
    open[0]?.onFailure('out of memory')
    await frame()
    expect(feed.findings().failure).toBe('out of memory')
    expect(stopped).toEqual([0])
    feed.retry()
    expect(feed.findings().failure).toBeUndefined()
    answer()
    await frame()
    expect(feed.findings().list.length).toBeGreaterThan(0)
  })

  it('says so when an event cannot be sent at all', async () => {
    const feed = new SpecFeed(() => ({
      ask: () => {
        throw new RangeError('Maximum call stack size exceeded')
      },
      stop: () => undefined,
    }))
    feed.watch(wrong().recording)
    await frame()
    expect(feed.findings().failure).toBe('Maximum call stack size exceeded')
  })
})
