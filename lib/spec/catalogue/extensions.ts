import { at, type CatalogueEntry } from './entry'

export const EXTENSIONS = {
  'extensions-identifier-format': {
    level: 'MUST',
    basis: 'normative',
    observe: 'passive',
    statement: 'Extension identifiers in capabilities.extensions follow the _meta key rules and always have a prefix.',
    spec: at('2026-07-28', 'basic/versioning#extension-negotiation'),
  },
  'extensions-settings-object': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'Each extension setting is a JSON object.',
    spec: at('2026-07-28', 'schema#servercapabilities'),
  },
  'extensions-fallback': {
    level: 'MUST',
    basis: 'normative',
    observe: 'probe',
    statement:
      "Without the client's matching extension the server falls back to core behaviour or rejects with a proper error.",
    spec: at('2026-07-28', 'basic/versioning#extension-negotiation'),
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>
