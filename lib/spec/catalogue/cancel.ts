import { at, from, type CatalogueEntry } from './entry'

export const CANCEL = {
  'cancel-own-in-flight-only': {
    level: 'MUST',
    basis: 'normative',
    observe: 'passive',
    statement:
      'notifications/cancelled from the server refers only to requests the server itself issued and that are believed in flight.',
    spec: from('2024-11-05', '2025-11-25', 'basic/utilities/cancellation#behavior-requirements'),
  },
  'cancel-request-id-present': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'A cancellation names the requestId (string/number); reason is a string.',
    spec: {
      ...from('2024-11-05', '2025-06-18', '/schema/{revision}/schema.json#CancelledNotification'),
      ...at('2026-07-28', 'schema#cancellednotificationparams'),
    },
  },
  'cancel-no-response-after': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'probe',
    statement: 'A cancelled request gets no response.',
    spec: from('2024-11-05', '2025-11-25', 'basic/utilities/cancellation#behavior-requirements'),
  },
  'cancel-invalid-ignored': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'probe',
    statement: 'Cancellations of unknown or finished requests, or malformed ones, are ignored.',
    spec: from('2024-11-05', '2025-11-25', 'basic/utilities/cancellation#error-handling'),
  },
  'cancel-server-only-for-listen': {
    level: 'MUST NOT',
    basis: 'normative',
    observe: 'passive',
    statement: 'On 2026-07-28 the server sends notifications/cancelled only to end a subscriptions/listen stream.',
    spec: at('2026-07-28', 'basic/patterns/cancellation'),
  },
  'cancel-listen-teardown-signalled': {
    level: 'MUST',
    basis: 'normative',
    observe: 'passive',
    statement: 'Tearing down a subscription is signalled by notifications/cancelled for the listen id.',
    spec: at('2026-07-28', 'basic/patterns/cancellation'),
  },
  'cancel-not-for-tasks': {
    level: 'MUST',
    basis: 'normative',
    observe: 'passive',
    statement: 'For its task-augmented requests the server uses tasks/cancel, not notifications/cancelled.',
    spec: at('2025-11-25', 'basic/utilities/cancellation#behavior-requirements'),
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>
