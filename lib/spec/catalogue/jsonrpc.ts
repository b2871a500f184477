import { at, from, type CatalogueEntry } from './entry'

export const JSONRPC = {
  'jsonrpc-schema-valid': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement:
      'Every JSON-RPC message the server emits validates against the JSON Schema published for the revision in force.',
    spec: {
      ...from('2024-11-05', '2025-03-26', '/schema/{revision}/schema.json#JSONRPCMessage'),
      ...from('2025-06-18', '2026-07-28', 'schema#jsonrpcmessage'),
    },
  },
  'jsonrpc-version-member': {
    level: 'MUST',
    basis: 'normative',
    observe: 'passive',
    statement: 'Each server message is a JSON object whose jsonrpc member is the string "2.0".',
    spec: { ...at('2024-11-05', 'basic/messages'), ...from('2025-03-26', '2026-07-28', 'basic#messages') },
  },
  'jsonrpc-utf8': {
    level: 'MUST',
    basis: 'normative',
    observe: 'passive',
    statement: 'Server messages are encoded as UTF-8.',
    spec: {
      ...from('2025-03-26', '2025-11-25', 'basic/transports'),
      ...at('2026-07-28', 'basic/transports#messages'),
    },
  },
  'jsonrpc-response-id-echo': {
    level: 'MUST',
    basis: 'normative',
    observe: 'passive',
    statement: 'A result response repeats the id of the request it answers, unchanged in value and JSON type.',
    spec: {
      ...at('2024-11-05', 'basic/messages#responses'),
      ...from('2025-03-26', '2025-06-18', 'basic#responses'),
      ...from('2025-11-25', '2026-07-28', 'basic#result-responses'),
    },
  },
  'jsonrpc-error-id-echo': {
    level: 'MUST',
    basis: 'normative',
    observe: 'passive',
    statement: 'An error response repeats the id of the failing request whenever that id was readable.',
    spec: {
      ...at('2024-11-05', 'basic/messages#responses'),
      ...from('2025-03-26', '2025-06-18', 'basic#responses'),
      ...from('2025-11-25', '2026-07-28', 'basic#error-responses'),
    },
  },
  'jsonrpc-error-id-not-null': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement:
      'The id of an error response is a string or number, never null (from 2025-11-25 it may instead be omitted when the request id could not be read).',
    spec: {
      ...from('2024-11-05', '2025-03-26', '/schema/{revision}/schema.json#JSONRPCError'),
      ...at('2025-06-18', 'schema#jsonrpcerror'),
      ...from('2025-11-25', '2026-07-28', 'schema#jsonrpcerrorresponse'),
    },
  },
  'jsonrpc-single-response': {
    level: 'MUST',
    basis: 'referenced-rfc',
    observe: 'passive',
    statement: 'A request receives at most one response in total, over whatever streams are open.',
    spec: { ...at('2024-11-05', 'basic/messages'), ...from('2025-03-26', '2026-07-28', 'basic#messages') },
  },
  'jsonrpc-no-orphan-response': {
    level: 'MUST',
    basis: 'normative',
    observe: 'passive',
    statement: 'The server only answers ids that the client really used for a request.',
    spec: { ...at('2024-11-05', 'basic/messages#responses'), ...from('2025-03-26', '2026-07-28', 'basic#responses') },
  },
  'jsonrpc-request-gets-response': {
    level: 'MUST',
    basis: 'referenced-rfc',
    observe: 'passive',
    statement: 'Each accepted request is eventually answered with a result or an error.',
    spec: { ...at('2024-11-05', 'basic/messages'), ...from('2025-03-26', '2026-07-28', 'basic#messages') },
  },
  'jsonrpc-error-code-and-message': {
    level: 'MUST',
    basis: 'normative',
    observe: 'passive',
    statement: 'Error objects carry both a code and a message.',
    spec: {
      ...at('2024-11-05', 'basic/messages#responses'),
      ...from('2025-03-26', '2025-06-18', 'basic#responses'),
      ...from('2025-11-25', '2026-07-28', 'basic#error-responses'),
    },
  },
  'jsonrpc-error-code-integer': {
    level: 'MUST',
    basis: 'normative',
    observe: 'passive',
    statement: 'Error codes are integers.',
    spec: {
      ...at('2024-11-05', 'basic/messages#responses'),
      ...from('2025-03-26', '2025-06-18', 'basic#responses'),
      ...from('2025-11-25', '2026-07-28', 'basic#error-responses'),
    },
  },
  'jsonrpc-result-xor-error': {
    level: 'MUST',
    basis: 'normative',
    observe: 'passive',
    statement: 'A response has exactly one of result and error.',
    spec: { ...at('2024-11-05', 'basic/messages#responses'), ...from('2025-03-26', '2026-07-28', 'basic#responses') },
  },
  'jsonrpc-result-object': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'The result of a successful response is a JSON object.',
    spec: {
      ...from('2024-11-05', '2025-03-26', '/schema/{revision}/schema.json#Result'),
      ...from('2025-06-18', '2026-07-28', 'schema#result'),
    },
  },
  'jsonrpc-request-id-type': {
    level: 'MUST',
    basis: 'normative',
    observe: 'passive',
    statement: 'Requests initiated by the server carry a string or integer id and never a null one.',
    spec: { ...at('2024-11-05', 'basic/messages#requests'), ...from('2025-03-26', '2025-11-25', 'basic#requests') },
  },
  'jsonrpc-request-id-unique': {
    level: 'MUST NOT',
    basis: 'normative',
    observe: 'passive',
    statement: 'The server does not reuse an id for two of its own requests within a session.',
    spec: { ...at('2024-11-05', 'basic/messages#requests'), ...from('2025-03-26', '2025-11-25', 'basic#requests') },
  },
  'jsonrpc-notification-no-id': {
    level: 'MUST NOT',
    basis: 'normative',
    observe: 'passive',
    statement: 'Notifications from the server have no id member.',
    spec: {
      ...at('2024-11-05', 'basic/messages#notifications'),
      ...from('2025-03-26', '2026-07-28', 'basic#notifications'),
    },
  },
  'jsonrpc-no-response-to-notification': {
    level: 'MUST NOT',
    basis: 'normative',
    observe: 'passive',
    statement: 'The server never produces a JSON-RPC response for a client notification.',
    spec: {
      ...at('2024-11-05', 'basic/messages#notifications'),
      ...from('2025-03-26', '2026-07-28', 'basic#notifications'),
    },
  },
  'jsonrpc-params-object': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'The params of server requests and notifications is an object when present.',
    spec: {
      ...from('2024-11-05', '2025-03-26', '/schema/{revision}/schema.json#JSONRPCNotification'),
      ...from('2025-06-18', '2026-07-28', 'schema#jsonrpcnotification'),
    },
  },
  'jsonrpc-known-method': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement:
      'The server only sends request and notification methods that exist for the negotiated revision or a negotiated extension.',
    spec: from('2024-11-05', '2026-07-28', '/schema/{revision}/schema.json#ServerNotification'),
  },
  'jsonrpc-no-server-requests': {
    level: 'MUST NOT',
    basis: 'normative',
    observe: 'passive',
    statement: 'On 2026-07-28 the server never initiates JSON-RPC requests of its own.',
    spec: at('2026-07-28', 'basic/patterns'),
  },
  'jsonrpc-batch-accepted': {
    level: 'MUST',
    basis: 'normative',
    observe: 'probe',
    statement: 'A 2025-03-26 server accepts JSON-RPC batches from the client.',
    spec: at('2025-03-26', 'basic#batching'),
  },
  'jsonrpc-no-batch-emitted': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'Outside 2025-03-26 the server never wraps its messages in a JSON array.',
    spec: {
      ...at('2024-11-05', '/schema/{revision}/schema.json#JSONRPCMessage'),
      ...from('2025-06-18', '2026-07-28', 'schema#jsonrpcmessage'),
    },
  },
  'jsonrpc-parse-error': {
    level: 'MUST',
    basis: 'referenced-rfc',
    observe: 'probe',
    statement: 'Unparseable JSON is rejected as a parse error and never treated as a message.',
    spec: {
      ...at('2024-11-05', 'basic/messages'),
      ...from('2025-03-26', '2025-11-25', 'basic#messages'),
      ...at('2026-07-28', 'basic#error-codes'),
    },
  },
  'jsonrpc-invalid-request': {
    level: 'MUST',
    basis: 'referenced-rfc',
    observe: 'probe',
    statement: 'A JSON body that is not a valid request object is rejected as an invalid request.',
    spec: {
      ...at('2024-11-05', 'basic/messages'),
      ...from('2025-03-26', '2025-11-25', 'basic#messages'),
      ...at('2026-07-28', 'basic#error-codes'),
    },
  },
  'jsonrpc-method-not-found': {
    level: 'MUST',
    basis: 'referenced-rfc',
    observe: 'probe',
    statement: 'An unknown method is answered with error -32601.',
    spec: { ...at('2024-11-05', 'basic/messages'), ...from('2025-03-26', '2025-11-25', 'basic#messages') },
  },
  'jsonrpc-concurrent-requests': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'probe',
    statement: 'The server copes with several unrelated requests in flight at once and answers each with its own id.',
    spec: at('2026-07-28', 'basic#statelessness'),
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>
