import { at, type CatalogueEntry } from './entry'

export const DISCOVER = {
  'discover-implemented': {
    level: 'MUST',
    basis: 'normative',
    observe: 'probe',
    statement: 'server/discover is implemented.',
    spec: at('2026-07-28', 'server/discover'),
  },
  'discover-supported-versions': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'supportedVersions is an array of version strings.',
    spec: at('2026-07-28', 'schema#discoverresult'),
  },
  'discover-lists-current-version': {
    level: 'SHOULD',
    basis: 'derived',
    observe: 'passive',
    statement: 'The version under which the discover call itself succeeded is listed.',
    spec: at('2026-07-28', 'server/discover#discoverresult'),
  },
  'discover-capabilities': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'capabilities is present and an object.',
    spec: at('2026-07-28', 'schema#discoverresult'),
  },
  'discover-server-info': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'passive',
    statement: 'The discover result identifies the server in _meta.',
    spec: at('2026-07-28', 'server/discover#discoverresult'),
  },
  'discover-capabilities-match-behaviour': {
    level: 'MUST',
    basis: 'normative',
    observe: 'probe',
    statement: 'What discover advertises matches what the server answers.',
    spec: at('2026-07-28', 'server/tools#capabilities'),
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>
