import { at, from, type CatalogueEntry } from './entry'

export const LIFECYCLE = {
  'lifecycle-initialize-answered': {
    level: 'MUST',
    basis: 'normative',
    observe: 'passive',
    statement: "initialize is answered with the server's capabilities and implementation info.",
    spec: from('2024-11-05', '2025-11-25', 'basic/lifecycle#initialization'),
  },
  'lifecycle-initialize-result-shape': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'InitializeResult has protocolVersion (string), capabilities (object) and serverInfo (object).',
    spec: {
      ...from('2024-11-05', '2025-03-26', '/schema/{revision}/schema.json#InitializeResult'),
      ...from('2025-06-18', '2025-11-25', 'schema#initializeresult'),
    },
  },
  'lifecycle-server-info-shape': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement:
      'serverInfo has string name and version; title (2025-06-18+), description and websiteUrl (2025-11-25) are strings when present.',
    spec: {
      ...from('2024-11-05', '2025-03-26', '/schema/{revision}/schema.json#Implementation'),
      ...from('2025-06-18', '2025-11-25', 'schema#implementation'),
    },
  },
  'lifecycle-instructions-string': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'instructions, when present, is a string.',
    spec: {
      ...from('2024-11-05', '2025-03-26', '/schema/{revision}/schema.json#InitializeResult'),
      ...from('2025-06-18', '2025-11-25', 'schema#initializeresult'),
      ...at('2026-07-28', 'schema#discoverresult'),
    },
  },
  'lifecycle-capabilities-shape': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'Declared capabilities have the defined shapes: objects per feature, boolean listChanged/subscribe.',
    spec: {
      ...from('2024-11-05', '2025-03-26', '/schema/{revision}/schema.json#ServerCapabilities'),
      ...from('2025-06-18', '2026-07-28', 'schema#servercapabilities'),
    },
  },
  'lifecycle-no-requests-before-initialized': {
    level: 'SHOULD NOT',
    basis: 'normative',
    observe: 'passive',
    statement: 'Before receiving notifications/initialized the server sends no requests except ping (and logging).',
    spec: from('2024-11-05', '2025-11-25', 'basic/lifecycle#initialization'),
  },
  'lifecycle-client-capabilities-respected-early': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'passive',
    statement: 'The server uses only capabilities that were negotiated (2024-11-05 / 2025-03-26 wording).',
    spec: from('2024-11-05', '2025-03-26', 'basic/lifecycle#operation'),
  },
  'lifecycle-client-capabilities-respected': {
    level: 'MUST',
    basis: 'normative',
    observe: 'probe',
    statement: 'The server uses only capabilities that both sides negotiated.',
    spec: from('2025-06-18', '2025-11-25', 'basic/lifecycle#operation'),
  },
  'lifecycle-declared-capability-works': {
    level: 'SHOULD',
    basis: 'derived',
    observe: 'probe',
    statement: 'Methods belonging to a declared server capability are implemented.',
    spec: from('2024-11-05', '2025-11-25', 'basic/lifecycle#capability-negotiation'),
  },
  'lifecycle-undeclared-capability-32601': {
    level: 'MUST',
    basis: 'normative',
    observe: 'probe',
    statement: 'A method gated by a capability the server does not advertise is reported as method not found.',
    spec: at('2026-07-28', 'basic/transports/streamable-http#protocol-version-header'),
  },
  'lifecycle-ping-answered': {
    level: 'MUST',
    basis: 'normative',
    observe: 'probe',
    statement: 'ping is answered promptly.',
    spec: from('2024-11-05', '2025-11-25', 'basic/utilities/ping#behavior-requirements'),
  },
  'lifecycle-ping-empty-result': {
    level: 'MUST',
    basis: 'normative',
    observe: 'probe',
    statement: 'The ping result is empty.',
    spec: from('2024-11-05', '2025-11-25', 'basic/utilities/ping#behavior-requirements'),
  },
  'lifecycle-ping-not-excessive': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'passive',
    statement: 'The server does not flood the client with pings.',
    spec: from('2024-11-05', '2025-11-25', 'basic/utilities/ping#implementation-considerations'),
  },
  'lifecycle-server-request-timeout': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'partly',
    statement: 'The server applies timeouts to its own requests instead of waiting for ever.',
    spec: {
      ...at('2024-11-05', 'basic/lifecycle#error-handling'),
      ...from('2025-03-26', '2025-11-25', 'basic/lifecycle#timeouts'),
    },
  },
  'lifecycle-no-context-from-earlier-requests': {
    level: 'MUST NOT',
    basis: 'normative',
    observe: 'probe',
    statement: 'Version, capabilities and identity are not carried over from earlier requests on the connection.',
    spec: at('2026-07-28', 'basic#statelessness'),
  },
  'lifecycle-no-connection-affinity': {
    level: 'SHOULD NOT',
    basis: 'normative',
    observe: 'probe',
    statement: 'Related operations may come over different connections.',
    spec: at('2026-07-28', 'basic#statelessness'),
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>
