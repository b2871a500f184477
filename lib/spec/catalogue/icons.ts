import { from, type CatalogueEntry } from './entry'

export const ICONS = {
  'icons-shape': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement:
      'icons is an array of objects with a string src; mimeType is a string, sizes an array of strings, theme light or dark.',
    spec: from('2025-11-25', '2026-07-28', 'schema#icon'),
  },
  'icons-src-scheme': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'passive',
    statement: 'Icon sources are http(s) URLs or data: URIs.',
    spec: from('2025-11-25', '2026-07-28', 'basic#icons'),
  },
  'icons-data-uri-base64': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'data: icons contain Base64 image data.',
    spec: from('2025-11-25', '2026-07-28', 'schema#icon'),
  },
  'icons-sizes-format': {
    level: 'SHOULD',
    basis: 'derived',
    observe: 'passive',
    statement: 'Each size is WxH or "any".',
    spec: from('2025-11-25', '2026-07-28', 'schema#icon'),
  },
  'icons-same-origin': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'passive',
    statement: "Icons come from the server's own origin, as clients are told to verify.",
    spec: from('2025-11-25', '2026-07-28', 'basic#icons'),
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>
