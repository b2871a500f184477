import { headed, withHeader, withStatus } from './edited'
import { LEGACY, MODERN, type TableMutant } from './table-mutant'

/** Statuses and headers that are not as they should be. */
export const HEADS: readonly TableMutant[] = [
  {
    name: 'an answer is called a web page',
    edit: headed('request', withHeader('content-type', 'text/html'), 'tools/list'),
    names: ['http-request-content-type'],
    since: '2025-03-26',
  },
  {
    name: 'an answer is called nothing',
    edit: headed('request', withHeader('content-type'), 'tools/list'),
    names: ['http-request-content-type'],
    since: '2025-03-26',
  },
  {
    name: 'a notification is answered with 200',
    edit: headed('notification', withStatus(200)),
    names: ['http-notification-202'],
    since: '2025-03-26',
    until: LEGACY,
  },
  {
    name: 'a notification is answered with 204',
    edit: headed('notification', withStatus(204)),
    names: ['http-notification-202'],
    since: '2025-03-26',
    until: LEGACY,
  },
  {
    name: 'an answer to an ask is answered with 200',
    edit: headed('response', withStatus(200)),
    names: ['http-client-response-202'],
    since: '2025-03-26',
    until: LEGACY,
  },
  {
    name: 'the endpoint is not found',
    edit: headed('request', withStatus(405), 'prompts/list'),
    names: ['http-endpoint-post'],
    since: '2025-03-26',
  },
  {
    name: 'the session id has a blank',
    edit: headed('request', withHeader('mcp-session-id', 'my session'), 'initialize'),
    names: ['http-session-id-visible-ascii'],
    since: '2025-03-26',
    until: LEGACY,
  },
  {
    name: 'the session id changes on the way',
    edit: headed('request', withHeader('mcp-session-id', 'another'), 'tools/list'),
    names: ['http-session-id-from-initialize'],
    since: '2025-03-26',
    until: LEGACY,
  },
  {
    name: 'a session id comes with a modern answer',
    edit: headed('request', withHeader('mcp-session-id', 'a1'), 'tools/list'),
    names: ['http-no-session-id-minted'],
    since: MODERN,
  },
  {
    name: 'a stream may be buffered on the way',
    edit: headed('request', withHeader('x-accel-buffering'), 'slow_count'),
    names: ['http-sse-accel-buffering'],
    since: MODERN,
  },
]
