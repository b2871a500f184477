import { at, from, type CatalogueEntry } from './entry'

export const LOGGING = {
  'logging-capability-declared': {
    level: 'MUST',
    basis: 'normative',
    observe: 'passive',
    statement: 'A server that sends notifications/message declares the logging capability.',
    spec: from('2024-11-05', '2026-07-28', 'server/utilities/logging#capabilities'),
  },
  'logging-level-valid': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'The level of a log notification is one of the eight RFC 5424 names.',
    spec: {
      ...from('2024-11-05', '2025-03-26', '/schema/{revision}/schema.json#LoggingLevel'),
      ...from('2025-06-18', '2026-07-28', 'schema#logginglevel'),
    },
  },
  'logging-data-present': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'A log notification has level and data; logger is a string when present.',
    spec: {
      ...from('2024-11-05', '2025-06-18', '/schema/{revision}/schema.json#LoggingMessageNotification'),
      ...from('2025-11-25', '2026-07-28', '/schema/{revision}/schema.json#LoggingMessageNotificationParams'),
    },
  },
  'logging-set-level-acknowledged': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'probe',
    statement: 'logging/setLevel is acknowledged with an empty result.',
    spec: from('2024-11-05', '2025-11-25', '/schema/{revision}/schema.json#SetLevelRequest'),
  },
  'logging-threshold': {
    level: 'SHOULD',
    basis: 'derived',
    observe: 'probe',
    statement: 'After logging/setLevel only messages at or above that level are sent.',
    spec: from('2024-11-05', '2025-11-25', '/schema/{revision}/schema.json#SetLevelRequest'),
  },
  'logging-invalid-level': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'probe',
    statement: 'An invalid level in logging/setLevel gives -32602.',
    spec: from('2024-11-05', '2025-11-25', 'server/utilities/logging#error-handling'),
  },
  'logging-opt-in-only': {
    level: 'MUST NOT',
    basis: 'normative',
    observe: 'passive',
    statement: 'On 2026-07-28 no log notifications are sent for a request without _meta logLevel.',
    spec: at('2026-07-28', 'server/utilities/logging#per-request-log-level'),
  },
  'logging-threshold-modern': {
    level: 'SHOULD NOT',
    basis: 'derived',
    observe: 'passive',
    statement: 'Log notifications below the requested level are not sent.',
    spec: at('2026-07-28', 'server/utilities/logging#per-request-log-level'),
  },
  'logging-request-stream-only': {
    level: 'MUST NOT',
    basis: 'normative',
    observe: 'passive',
    statement:
      'Log notifications appear only on the stream of the request that set the level, before its response; never on a listen stream.',
    spec: at('2026-07-28', 'server/utilities/logging#per-request-log-level'),
  },
  'logging-invalid-level-modern': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'probe',
    statement: 'An unknown logLevel in _meta gets -32602.',
    spec: at('2026-07-28', 'server/utilities/logging#error-handling'),
  },
  'logging-no-secrets': {
    level: 'MUST NOT',
    basis: 'normative',
    observe: 'partly',
    statement: 'Log messages contain no credentials, personal data or internal details useful to attackers.',
    spec: from('2024-11-05', '2026-07-28', 'server/utilities/logging#security'),
  },
  'logging-rate-limited': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'passive',
    statement: 'Log notifications are rate limited.',
    spec: from('2024-11-05', '2026-07-28', 'server/utilities/logging#implementation-considerations'),
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>
