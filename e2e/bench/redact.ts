import type { RecordingEvent } from '@/lib/recording/events'
import { Redactor } from '@/lib/share/redact/plan'
import { randomFrom } from '@/lib/testing/random'
import { Transcript } from '@/lib/testing/transcript'

const CALLS = 12_500
const NOTHING = new Set<string>()
const LOREM = 'lorem ipsum dolor sit amet '

/** A hundred thousand events, about 45 MB, with a token that changes every hundred calls. */
const long = (): readonly RecordingEvent[] => {
  const random = randomFrom(7)
  const opaque = () => Array.from({ length: 40 }, () => Math.floor(random() * 36).toString(36)).join('')
  const t = new Transcript().connects('2025-11-25', { mcpSessionId: opaque() })
  let token = ''
  for (let id = 0; id < CALLS; id++) {
    if (id % 100 === 0) token = opaque()
    const headers = [['content-type', 'application/json'] as const, ['authorization', `Bearer ${token}`] as const]
    t.sends({ id, method: 'tools/call', params: { name: 'search', _meta: { progressToken: id } } }, { headers })
    for (let progress = 0; progress < 4; progress++)
      t.sse({ method: 'notifications/progress', params: { progressToken: id, progress, message: LOREM } })
    t.sse({ id, result: { content: [{ type: 'text', text: LOREM.repeat(80) }] } }).ends()
  }
  return t.events
}

/** Lines of a report: how long each pass takes, and the longest that one event takes. */
export function* benchRedact(): Generator<string> {
  const events = long()
  const characters = events.reduce((sum, event) => sum + JSON.stringify(event).length, 0)
  const redactor = new Redactor([])
  yield `taking secrets out of ${events.length.toLocaleString('en')} events, ${(characters / 1e6).toFixed(1)} MB`
  const passes: Readonly<Record<string, (event: RecordingEvent) => unknown>> = {
    learn: (event) => {
      redactor.learn(event)
    },
    scan: (event) => {
      redactor.scan(event)
    },
    apply: (event) => redactor.apply(event, NOTHING),
  }
  for (const [name, work] of Object.entries(passes)) {
    let longest = 0
    const start = performance.now()
    for (const event of events) {
      const before = performance.now()
      work(event)
      longest = Math.max(longest, performance.now() - before)
    }
    const took = performance.now() - start
    yield `  ${name.padEnd(5)} ${took.toFixed(0).padStart(6)} ms   longest event ${longest.toFixed(1)} ms`
  }
  yield `  ${redactor.plan().replacements.length} replacements`
}
