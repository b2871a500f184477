import type { Recording } from '@/lib/recording/recording'
import { SessionViews } from '@/lib/views/session-views'
import type { Io } from './io'

/** Prints what a running call reports, a line each time it changes; returns the way to stop. */
export const showProgress = (recording: Recording, io: Io): (() => void) => {
  const views = new SessionViews()
  let shown = ''
  return recording.subscribe(() => {
    views.advance(recording.events)
    const running = views.exchanges().findLast(({ method }) => method === 'tools/call')
    if (!running?.progress) return
    const { progress, total, message } = running.progress
    const line = [`${progress}${total === undefined ? '' : ` / ${total}`}`, message].filter(Boolean).join(' ')
    if (line !== shown) io.err(line)
    shown = line
  })
}
