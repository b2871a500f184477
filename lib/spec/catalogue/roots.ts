import { at, from, type CatalogueEntry } from './entry'

export const ROOTS = {
  'roots-capability-checked': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'passive',
    statement: "roots/list is sent only after checking the client's roots capability.",
    spec: from('2024-11-05', '2025-11-25', 'client/roots#implementation-guidelines'),
  },
  'roots-capability-gated': {
    level: 'MUST NOT',
    basis: 'normative',
    observe: 'passive',
    statement: 'On 2026-07-28 roots/list input requests are limited to clients that declared roots.',
    spec: at('2026-07-28', 'basic/patterns/mrtr#server-requirements-basic-workflow'),
  },
  'roots-request-shape': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'roots/list has no params apart from _meta.',
    spec: {
      ...from('2024-11-05', '2025-03-26', '/schema/{revision}/schema.json#ListRootsRequest'),
      ...from('2025-06-18', '2026-07-28', 'schema#listrootsrequest'),
    },
  },
  'roots-change-refetched': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'probe',
    statement: 'The server reacts gracefully to roots/list_changed (typically re-requesting the list).',
    spec: from('2024-11-05', '2025-11-25', 'client/roots#security-considerations'),
  },
  'roots-boundaries-respected': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'partly',
    statement: 'Operations respect the roots and paths are validated against them.',
    spec: from('2024-11-05', '2026-07-28', 'client/roots#security-considerations'),
  },
  'roots-unavailable-handled': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'probe',
    statement: 'Unavailable roots are handled.',
    spec: from('2024-11-05', '2026-07-28', 'client/roots#security-considerations'),
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>
