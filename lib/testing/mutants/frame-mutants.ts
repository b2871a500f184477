import { type Edit, framed, joined, saying, unanswered } from './edited'
import { LEGACY, MODERN, type TableMutant } from './table-mutant'
import { counted, finished, listed, progress, roots } from './wanted'

/** Both events of a call get one id. */
const again: Edit = (events) => {
  const once = framed(counted, (raw) => raw.replace(/^id: .*$/m, 'id: again'))(events)
  return once && framed(finished, (raw) => raw.replace(/^id: .*$/m, 'id: again'))(once)
}

/** Frames that come twice, never, wrapped, torn, or where they do not belong. */
export const FRAMES: readonly TableMutant[] = [
  {
    name: 'a response comes twice',
    edit: joined(listed, 'after', (message) => message),
    names: ['jsonrpc-single-response'],
  },
  {
    name: 'a response answers nobody',
    edit: saying(listed, (message) => ({ ...message, id: 'nobody' })),
    names: ['jsonrpc-no-orphan-response', 'jsonrpc-response-id-echo'],
  },
  {
    name: 'a response never comes',
    edit: unanswered(finished),
    names: ['jsonrpc-request-gets-response', 'http-sse-eventually-response', 'http-sse-no-early-close'],
  },
  {
    name: 'a message is wrapped into a list',
    edit: saying(finished, (message) => [message]),
    names: ['jsonrpc-no-batch-emitted', 'http-sse-one-message-per-event'],
    since: '2025-06-18',
  },
  {
    name: 'two messages share an event',
    edit: framed(finished, (raw) => raw.replace(/^data: (.*)$/m, 'data: $1\ndata: $1')),
    names: ['http-sse-one-message-per-event'],
    since: '2025-03-26',
  },
  {
    name: 'an event holds half a message',
    edit: framed(progress, (raw) => raw.replace(/\}\s*$/, '\n\n')),
    names: ['http-sse-one-message-per-event'],
    since: '2025-03-26',
  },
  {
    name: 'an event id is used again',
    edit: again,
    names: ['http-sse-event-id-unique'],
    since: '2025-03-26',
    until: LEGACY,
  },
  {
    name: 'an event has an id that nobody can resume from',
    edit: framed(finished, (raw) => `id: 7\n${raw}`),
    names: ['http-sse-not-resumable-modern'],
    since: MODERN,
  },
  {
    name: 'an unrelated notification comes on a call’s stream',
    edit: joined(finished, 'before', () => ({ jsonrpc: '2.0', method: 'notifications/tools/list_changed' })),
    names: ['http-sse-notifications-related', 'subscriptions-change-notifications-only-there'],
    since: MODERN,
  },
  {
    name: 'the server sends a request of its own',
    edit: joined(finished, 'before', roots),
    names: ['jsonrpc-no-server-requests', 'http-sse-no-requests'],
    since: MODERN,
  },
  {
    name: 'the server asks before it was told that it may',
    edit: joined({ kind: 'result', method: 'initialize' }, 'before', roots),
    names: ['lifecycle-no-requests-before-initialized'],
    until: LEGACY,
  },
  {
    name: 'a list changes though that was never announced',
    edit: joined(finished, 'before', () => ({ jsonrpc: '2.0', method: 'notifications/tools/list_changed' })),
    names: ['tools-list-changed-declared'],
    since: '2025-06-18',
    until: LEGACY,
  },
  {
    name: 'the server uses an id for two requests',
    edit: saying({ kind: 'request', method: 'roots/list' }, (message) => ({ ...message, id: 0 })),
    names: ['jsonrpc-request-id-unique'],
    until: LEGACY,
  },
]
