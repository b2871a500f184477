import type { Message } from '@/lib/protocol/jsonrpc'
import type { Recording } from '@/lib/recording/recording'
import { SessionViews } from '@/lib/views/session-views'

export type Told = Extract<Message, { kind: 'notification' }> & { readonly at: number }

/** Calls back with every notification of the server from now on; returns the way to stop. */
export const onTold = (recording: Recording, listener: (told: Told) => void): (() => void) => {
  const views = new SessionViews()
  views.advance(recording.events)
  const { timeline } = views
  let cursor = timeline.size('arrival')
  return recording.subscribe(() => {
    views.advance(recording.events)
    for (let row = timeline.rowAt('arrival', cursor); row; row = timeline.rowAt('arrival', ++cursor)) {
      const message = row.message === undefined ? undefined : views.message(row.message)
      if (message?.direction !== 'server-to-client' || message.content.kind !== 'notification') continue
      listener({ ...message.content, at: message.at })
    }
  })
}
