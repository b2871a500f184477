import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Transcript } from '@/lib/testing/transcript'
import { ViewFeed } from './view-feed'

/** Looks at the clock cost a millisecond each, frames twenty. */
let now = 0
let frames: (() => void)[] = []

const frame = (): void => {
  now += 20
  for (const task of frames.splice(0)) task()
}

beforeEach(() => {
  now = 0
  frames = []
  // In time a frame comes without being drawn; not here.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.spyOn(performance, 'now').mockImplementation(() => now++)
  vi.stubGlobal('requestAnimationFrame', (task: () => void) => frames.push(task))
  vi.stubGlobal('cancelAnimationFrame', () => undefined)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const calls = (t: Transcript, count: number): void => {
  for (let id = 0; id < count; id++) {
    t.sends({ id, method: 'ping' })
    t.receives({ id, result: {} }).ends()
  }
}

/** A feed, and per frame: how many events were folded, and whether it told so. */
const feeding = (t: Transcript) => {
  let told = false
  const feed = new ViewFeed(t.recording, () => (told = true))
  const next = (): { readonly folded: number; readonly told: boolean } => {
    const before = feed.views.version
    told = false
    frame()
    return { folded: feed.views.version - before, told }
  }
  return { feed, next }
}

describe('Folding a session into its views', () => {
  it('tells of what comes frame by frame in the same frame', () => {
    const t = new Transcript().connects('2025-11-25')
    const { feed, next } = feeding(t)
    expect(next()).toMatchObject({ told: true })
    for (let round = 0; round < 3; round++) {
      t.sends({ id: round, method: 'ping' })
      expect(next()).toMatchObject({ told: true })
      expect(feed.views.version).toBe(t.recording.events.length)
    }
    expect(frames).toEqual([])
  })

  it('tells now and then of what is far behind, in frames in which nothing is folded, and at last of all', () => {
    const t = new Transcript().connects('2025-11-25')
    calls(t, 2000)
    const { feed, next } = feeding(t)
    const seen = []
    while (frames.length > 0) seen.push(next())
    expect(feed.views.version).toBe(t.recording.events.length)
    const last = seen.pop()
    expect(last).toMatchObject({ told: true })
    expect(seen.slice(0, 2)).toMatchObject([{ told: false }, { folded: 0, told: true }])
    expect(seen.every(({ folded, told }) => told === (folded === 0))).toBe(true)
    const drawn = seen.filter(({ told }) => told).length
    expect(drawn).toBeGreaterThan(2)
    expect(drawn).toBeLessThan(seen.length / 3)
    expect(frames).toEqual([])
  })

  it('tells of what comes in large pieces now and then, too', () => {
    const t = new Transcript().connects('2025-11-25')
    const { feed, next } = feeding(t)
    let told = 0
    for (let piece = 0; piece < 20; piece++) {
      calls(t, 50)
      if (next().told) told++
    }
    while (frames.length > 0) next()
    expect(feed.views.version).toBe(t.recording.events.length)
    expect(next().told).toBe(false)
    expect(told).toBeGreaterThan(1)
    expect(told).toBeLessThan(8)
  })

  it('goes on folding where no drawing is seen', () => {
    vi.stubGlobal('document', { hidden: true })
    const t = new Transcript().connects('2025-11-25')
    calls(t, 500)
    const { feed, next } = feeding(t)
    while (feed.views.version < t.recording.events.length) expect(next().folded).toBeGreaterThan(0)
  })

  it('stops', () => {
    const t = new Transcript().connects('2025-11-25')
    const { feed, next } = feeding(t)
    next()
    feed.stop()
    t.sends({ id: 1, method: 'ping' })
    expect(frames).toEqual([])
  })
})
