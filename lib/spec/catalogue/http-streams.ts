import { at, from, type CatalogueEntry } from './entry'

export const HTTP_STREAMS = {
  'http-get-405-modern': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'probe',
    statement: 'A server that only speaks 2026-07-28 answers GET on the endpoint with 405.',
    spec: at('2026-07-28', 'basic/transports/streamable-http#earlier-streamable-http-revisions'),
  },
  'http-sse-one-message-per-event': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement:
      'Each SSE event with data carries exactly one JSON-RPC message (a batch array is allowed only on 2025-03-26).',
    spec: {
      ...at('2025-03-26', '/schema/{revision}/schema.json#JSONRPCMessage'),
      ...from('2025-06-18', '2026-07-28', 'schema#jsonrpcmessage'),
    },
  },
  'http-sse-eventually-response': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'passive',
    statement: 'An SSE stream opened for a request eventually carries the response to that request.',
    spec: {
      ...from('2025-03-26', '2025-11-25', 'basic/transports#sending-messages-to-the-server'),
      ...at('2026-07-28', 'basic/transports/streamable-http#receiving-messages'),
    },
  },
  'http-sse-closes-after-response': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'passive',
    statement: 'The server ends the SSE stream once the response has been sent.',
    spec: {
      ...from('2025-03-26', '2025-11-25', 'basic/transports#sending-messages-to-the-server'),
      ...at('2026-07-28', 'basic/transports/streamable-http#receiving-messages'),
    },
  },
  'http-sse-no-early-close': {
    level: 'SHOULD NOT',
    basis: 'normative',
    observe: 'passive',
    statement:
      'On 2025-03-26 and 2025-06-18 the server does not close the stream before the response unless the session expired.',
    spec: from('2025-03-26', '2025-06-18', 'basic/transports#sending-messages-to-the-server'),
  },
  'http-sse-messages-related': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'partly',
    statement: 'Requests and notifications sent on a request stream concern that request.',
    spec: from('2025-03-26', '2025-11-25', 'basic/transports#sending-messages-to-the-server'),
  },
  'http-sse-notifications-related': {
    level: 'MUST',
    basis: 'normative',
    observe: 'passive',
    statement: 'On 2026-07-28 every notification on a request stream concerns that request.',
    spec: at('2026-07-28', 'basic/transports/streamable-http#receiving-messages'),
  },
  'http-sse-no-requests': {
    level: 'MUST NOT',
    basis: 'normative',
    observe: 'passive',
    statement: 'No JSON-RPC request appears on a 2026-07-28 response stream.',
    spec: at('2026-07-28', 'basic/transports/streamable-http#receiving-messages'),
  },
  'http-sse-accel-buffering': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'passive',
    statement: 'SSE responses carry the X-Accel-Buffering: no header.',
    spec: at('2026-07-28', 'basic/transports/streamable-http#receiving-messages'),
  },
  'http-sse-priming-event': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'passive',
    statement: 'A 2025-11-25 server starts an SSE stream with an event that has an id and an empty data field.',
    spec: at('2025-11-25', 'basic/transports#sending-messages-to-the-server'),
  },
  'http-sse-retry-before-close': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'passive',
    statement: 'If the server drops the connection before the stream is finished it first sends an SSE retry value.',
    spec: at('2025-11-25', 'basic/transports#sending-messages-to-the-server'),
  },
  'http-sse-event-id-unique': {
    level: 'MUST',
    basis: 'normative',
    observe: 'passive',
    statement:
      'SSE event ids are unique across all streams of the session (or of the client when sessions are not used).',
    spec: from('2025-03-26', '2025-11-25', 'basic/transports#resumability-and-redelivery'),
  },
  'http-sse-event-id-identifies-stream': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'partly',
    statement: 'Event ids let the server find the stream they belong to.',
    spec: at('2025-11-25', 'basic/transports#resumability-and-redelivery'),
  },
  'http-sse-replay-same-stream-only': {
    level: 'MUST NOT',
    basis: 'normative',
    observe: 'probe',
    statement: 'Resuming with Last-Event-ID never replays messages that belonged to another stream.',
    spec: from('2025-03-26', '2025-11-25', 'basic/transports#resumability-and-redelivery'),
  },
  'http-sse-resume-via-get': {
    level: 'SHOULD',
    basis: 'derived',
    observe: 'probe',
    statement:
      'A server that hands out event ids lets a stream that began as POST be resumed by GET with Last-Event-ID.',
    spec: at('2025-11-25', 'basic/transports#resumability-and-redelivery'),
  },
  'http-get-stream-no-responses': {
    level: 'MUST NOT',
    basis: 'normative',
    observe: 'passive',
    statement:
      'The standalone GET stream carries no JSON-RPC responses, except when it resumes an earlier request stream.',
    spec: from('2025-03-26', '2025-11-25', 'basic/transports#listening-for-messages-from-the-server'),
  },
  'http-get-stream-unrelated': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'passive',
    statement: 'Messages on the standalone GET stream are unrelated to requests currently in flight.',
    spec: from('2025-03-26', '2025-11-25', 'basic/transports#listening-for-messages-from-the-server'),
  },
  'http-no-broadcast': {
    level: 'MUST NOT',
    basis: 'normative',
    observe: 'passive',
    statement: "A given message is sent on only one of the client's open streams.",
    spec: from('2025-03-26', '2025-11-25', 'basic/transports#multiple-connections'),
  },
  'http-no-session-id-minted': {
    level: 'SHOULD NOT',
    basis: 'derived',
    observe: 'passive',
    statement: 'Responses to 2026-07-28 requests contain no Mcp-Session-Id header.',
    spec: at('2026-07-28', 'basic/transports/streamable-http#earlier-streamable-http-revisions'),
  },
  'http-sse-not-resumable-modern': {
    level: 'SHOULD NOT',
    basis: 'derived',
    observe: 'passive',
    statement:
      'A 2026-07-28 server does not offer resumable streams, so SSE event ids and retry polling are not used to finish a request.',
    spec: at('2026-07-28', 'basic/transports/streamable-http#receiving-messages'),
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>
