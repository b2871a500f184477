import type { Call, Connection } from '@/lib/client/types'
import type { ConnectionId } from '@/lib/recording/events'

const call = (): Call => ({ requestId: 'p1', done: new Promise(() => undefined), cancel: () => undefined })

/** An open connection on which nothing ever happens; tests replace what they watch. */
export const quietConnection = (id: ConnectionId): Connection => ({
  id,
  era: 'modern',
  revision: '2026-07-28',
  capabilities: {},
  call,
  notify: () => Promise.resolve(),
  refreshCatalog: () => Promise.resolve(),
  listen: () => undefined,
  raw: () => {
    throw new Error('A quiet connection sends nothing.')
  },
  rawPreview: ({ method = 'POST', headers }) => ({ url: 'http://server.test/mcp', method, headers }),
  setLogLevel: () => undefined,
  logLevel: () => undefined,
  subscribe: call,
  unsubscribe: () => undefined,
  subscribed: () => [],
  followTask: () => undefined,
  unfollowTask: () => undefined,
  followedTasks: () => [],
  holdRounds: () => undefined,
  holdsRounds: () => false,
  heldRounds: () => [],
  answer: () => false,
  pendingAsks: () => [],
  onAsksChanged: () => () => undefined,
  close: () => Promise.resolve(),
})
