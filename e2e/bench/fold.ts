import { rowsOf, viewsOf } from '@/lib/testing/timeline-text'
import { Transcript } from '@/lib/testing/transcript'
import type { RecordingEvent } from '@/lib/recording/events'
import { ALL_RULES } from '@/lib/spec/rules/all-rules'
import { SpecEngine } from '@/lib/spec/spec-engine'

const SIZES = [1_000, 10_000, 100_000] as const
const PROGRESS_PER_CALL = 8
const RUNS = 3

type Shape = { readonly name: string; readonly record: (messages: number) => Transcript }

/** Many short calls, each with its progress. */
const calls = (messages: number): Transcript => {
  const t = new Transcript().connects('2025-11-25')
  for (let id = 0; id * (PROGRESS_PER_CALL + 2) < messages; id++) {
    t.sends({ id, method: 'tools/call', params: { name: 'slow_count', _meta: { progressToken: id } } })
    for (let progress = 1; progress <= PROGRESS_PER_CALL; progress++)
      t.wait(5).sse({
        method: 'notifications/progress',
        params: { progressToken: id, progress, total: PROGRESS_PER_CALL },
      })
    t.sse({ id, result: { content: [{ type: 'text', text: 'counted' }] } }).ends()
  }
  return t
}

/** One call under which everything stands, while others come and go beside it. */
const flood = (messages: number): Transcript => {
  const t = new Transcript().connects('2025-11-25')
  const call = t.sends({ id: 'flood', method: 'tools/call', params: { name: 'flood' } })
  for (let line = 0; line < messages; line++)
    t.sse({ method: 'notifications/message', params: { level: 'info', data: `line ${line}` } }, { on: call })
  return t
}

/** Modern calls that ask once each. */
const rounds = (messages: number): Transcript => {
  const t = new Transcript().connects('2026-07-28')
  const inputRequests = { a: { method: 'elicitation/create', params: { message: 'Sure?' } } }
  for (let n = 0; n * 4 < messages; n++) {
    const requestState = `state ${n}`
    const params = { name: 'ask' }
    t.sends({ id: `${n}-1`, method: 'tools/call', params })
    t.receives({ id: `${n}-1`, result: { resultType: 'input_required', requestState, inputRequests } })
    const inputResponses = { a: { action: 'accept' } }
    t.sends({ id: `${n}-2`, method: 'tools/call', params: { ...params, requestState, inputResponses } })
    t.receives({ id: `${n}-2`, result: { content: [] } })
  }
  return t
}

const SHAPES: readonly Shape[] = [
  { name: 'calls with progress', record: calls },
  { name: 'one flooding call', record: flood },
  { name: 'rounds with asks', record: rounds },
]

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** Microseconds per message of `work` over `events`. */
const cost = (
  messages: number,
  events: readonly RecordingEvent[],
  work: (events: readonly RecordingEvent[]) => void,
) => {
  const once = (): number => {
    const start = performance.now()
    work(events)
    return ((performance.now() - start) * 1000) / messages
  }
  return median(Array.from({ length: RUNS }, once))
}

const WORKS = [
  { name: 'fold', work: (events: readonly RecordingEvent[]) => void viewsOf(events) },
  {
    name: 'fold and describe every row',
    work: (events: readonly RecordingEvent[]) => void rowsOf(viewsOf(events).timeline),
  },
  {
    name: 'fold and hold against the spec',
    work: (events: readonly RecordingEvent[]) => void new SpecEngine(ALL_RULES).advance(events),
  },
] as const

/** Lines of a report: messages per second at each size, and how the cost per message grows. Flat is 1. */
export function* benchFold(): Generator<string> {
  for (const { name: shape, record } of SHAPES) {
    const warm = record(SIZES[0]).events
    for (let run = 0; run < 5; run++) for (const { work } of WORKS) work(warm)
    const recordings = SIZES.map((messages) => ({ messages, events: record(messages).events }))
    for (const { name, work } of WORKS) {
      const costs = recordings.map(({ messages, events }) => ({ messages, each: cost(messages, events, work) }))
      yield `${shape}, ${name}`
      for (const [index, { messages, each }] of costs.entries()) {
        const before = costs[index - 1]
        const growth = before ? `   cost per message × ${(each / before.each).toFixed(2)}` : ''
        const rate = Math.round(1e6 / each).toLocaleString('en')
        yield `  ${messages.toLocaleString('en').padStart(8)} messages  ${rate.padStart(10)} /s  ${each.toFixed(2).padStart(6)} µs each${growth}`
      }
    }
  }
}
