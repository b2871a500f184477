import { from, type CatalogueEntry } from './entry'

export const PAGINATION = {
  'pagination-next-cursor-string': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'nextCursor is a string when present and is left out on the last page.',
    spec: {
      ...from('2024-11-05', '2025-03-26', '/schema/{revision}/schema.json#ListToolsResult'),
      ...from('2025-06-18', '2026-07-28', 'schema#listtoolsresult'),
    },
  },
  'pagination-cursor-usable': {
    level: 'SHOULD',
    basis: 'derived',
    observe: 'probe',
    statement: 'A cursor returned by the server is accepted in the next request.',
    spec: from('2024-11-05', '2026-07-28', 'server/utilities/pagination#request-format'),
  },
  'pagination-terminates': {
    level: 'SHOULD',
    basis: 'derived',
    observe: 'probe',
    statement: 'Following the cursors comes to an end.',
    spec: from('2024-11-05', '2026-07-28', 'server/utilities/pagination#pagination-flow'),
  },
  'pagination-stable-cursors': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'probe',
    statement: 'Cursors are stable.',
    spec: from('2024-11-05', '2026-07-28', 'server/utilities/pagination#implementation-guidelines'),
  },
  'pagination-invalid-cursor': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'probe',
    statement: 'An invalid cursor gives -32602.',
    spec: from('2024-11-05', '2026-07-28', 'server/utilities/pagination#error-handling'),
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>
