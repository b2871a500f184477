import type { ConnectionView } from '@/lib/views/types'

export type StateWords = { readonly text: string; readonly dot: string }

/** The state of a connection in a word, and the colour that goes with it (never instead of it). */
export const stateWords = (connection: ConnectionView | undefined): StateWords => {
  switch (connection?.state) {
    case undefined:
      return { text: 'Not connected', dot: 'bg-server' }
    case 'connecting':
      return { text: 'Connecting…', dot: 'bg-you motion-safe:animate-pulse' }
    case 'open':
      return { text: 'Connected', dot: 'bg-ok' }
    case 'closed':
      return {
        text: connection.problem ? 'Connection lost' : 'Disconnected',
        dot: connection.problem ? 'bg-bad' : 'bg-server',
      }
    case 'failed':
      return { text: 'Failed', dot: 'bg-bad' }
  }
}
