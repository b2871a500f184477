import { workerJudge, type OpenJudge } from '@/lib/browser/judge-port'
import type { RecordingEvent } from '@/lib/recording/events'
import type { Finding } from '@/lib/spec/findings'

/** Events sent at once: copying them takes a millisecond or two. */
const PORTION = 400

/** Everything found in a list of events, by a judge of its own; undefined where none can be had. */
export const judgeOnce = (
  events: readonly RecordingEvent[],
  signal: AbortSignal,
  open: OpenJudge = workerJudge,
): Promise<readonly Finding[] | undefined> =>
  new Promise((resolve) => {
    const found: Finding[] = []
    let sent = 0
    const end = (result: readonly Finding[] | undefined): void => {
      port.stop()
      resolve(result)
    }
    const next = (): void => {
      const portion = events.slice(sent, sent + PORTION)
      sent += portion.length
      if (portion.length === 0 || signal.aborted) end(found)
      else port.ask({ recording: 0, events: portion })
    }
    const port = open({
      onReply: ({ findings }) => {
        found.push(...findings)
        next()
      },
      onFailure: () => {
        end(undefined)
      },
    })
    next()
  })
