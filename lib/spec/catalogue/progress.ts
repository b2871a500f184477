import { at, from, type CatalogueEntry } from './entry'

export const PROGRESS = {
  'progress-token-from-active-request': {
    level: 'MUST',
    basis: 'normative',
    observe: 'passive',
    statement: 'Progress notifications name only tokens the client supplied in an active request, unchanged in type.',
    spec: {
      ...from('2024-11-05', '2025-11-25', 'basic/utilities/progress#behavior-requirements'),
      ...at('2026-07-28', 'basic/patterns/progress#behavior-requirements'),
    },
  },
  'progress-stops-after-completion': {
    level: 'MUST',
    basis: 'normative',
    observe: 'passive',
    statement: 'No progress for an operation after it finished.',
    spec: {
      ...from('2024-11-05', '2025-11-25', 'basic/utilities/progress#implementation-notes'),
      ...at('2026-07-28', 'basic/patterns/progress#implementation-notes'),
    },
  },
  'progress-increases': {
    level: 'MUST',
    basis: 'normative',
    observe: 'passive',
    statement: 'progress strictly increases with each notification of a token.',
    spec: {
      ...from('2024-11-05', '2025-11-25', 'basic/utilities/progress#progress-flow'),
      ...at('2026-07-28', 'basic/patterns/progress#progress-flow'),
    },
  },
  'progress-shape': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement:
      'A progress notification has progressToken (string/number) and a numeric progress; total numeric, message (2025-03-26+) string.',
    spec: {
      ...from('2024-11-05', '2025-06-18', '/schema/{revision}/schema.json#ProgressNotification'),
      ...from('2025-11-25', '2026-07-28', 'schema#progressnotificationparams'),
    },
  },
  'progress-on-request-stream': {
    level: 'MUST',
    basis: 'normative',
    observe: 'passive',
    statement: 'Progress travels on the response stream of its request.',
    spec: at('2026-07-28', 'basic/transports/streamable-http#receiving-messages'),
  },
  'progress-rate-limited': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'passive',
    statement: 'Progress notifications are rate limited.',
    spec: {
      ...from('2024-11-05', '2025-11-25', 'basic/utilities/progress#implementation-notes'),
      ...at('2026-07-28', 'basic/patterns/progress#implementation-notes'),
    },
  },
  'progress-server-token-unique': {
    level: 'MUST',
    basis: 'normative',
    observe: 'passive',
    statement:
      'Progress tokens the server puts into its own requests are strings/integers and unique among its active requests.',
    spec: from('2024-11-05', '2025-11-25', 'basic/utilities/progress#progress-flow'),
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>
