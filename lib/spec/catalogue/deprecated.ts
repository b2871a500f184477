import { at, type CatalogueEntry } from './entry'

export const DEPRECATED = {
  'deprecated-roots': {
    level: 'SHOULD NOT',
    basis: 'normative',
    observe: 'passive',
    statement: 'New servers do not adopt Roots (deprecated).',
    spec: at('2026-07-28', 'client/roots'),
  },
  'deprecated-sampling': {
    level: 'SHOULD NOT',
    basis: 'normative',
    observe: 'passive',
    statement: 'New servers do not adopt Sampling (deprecated).',
    spec: at('2026-07-28', 'client/sampling'),
  },
  'deprecated-logging': {
    level: 'SHOULD NOT',
    basis: 'normative',
    observe: 'passive',
    statement: 'New servers do not adopt protocol Logging (deprecated).',
    spec: at('2026-07-28', 'server/utilities/logging'),
  },
  'deprecated-dynamic-client-registration': {
    level: 'SHOULD NOT',
    basis: 'derived',
    observe: 'passive',
    statement: 'Relying only on Dynamic Client Registration is deprecated in favour of Client ID Metadata Documents.',
    spec: at('2026-07-28', 'deprecated#deprecated'),
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>
