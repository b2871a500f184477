import { at, from, type CatalogueEntry } from './entry'

export const ELICITATION_SCHEMA = {
  'elicitation-schema-root': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'requestedSchema is {type:"object", properties:{...}, required?: string[]}.',
    spec: {
      ...at('2025-06-18', 'schema#elicitrequest'),
      ...from('2025-11-25', '2026-07-28', '/schema/{revision}/schema.json#ElicitRequestFormParams'),
    },
  },
  'elicitation-schema-flat': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement:
      'Properties are primitives only: no nested objects and no arrays other than multi-select enums (2025-11-25+).',
    spec: {
      ...at('2025-06-18', 'client/elicitation#request-schema'),
      ...from('2025-11-25', '2026-07-28', 'client/elicitation#requested-schema'),
    },
  },
  'elicitation-schema-subset-keywords': {
    level: 'SHOULD NOT',
    basis: 'derived',
    observe: 'passive',
    statement: 'Schemas stay within the supported keyword subset.',
    spec: {
      ...at('2025-06-18', 'client/elicitation#supported-schema-types'),
      ...from('2025-11-25', '2026-07-28', 'client/elicitation#requested-schema'),
    },
  },
  'elicitation-schema-required-defined': {
    level: 'SHOULD',
    basis: 'derived',
    observe: 'passive',
    statement: 'Names in required exist in properties.',
    spec: {
      ...at('2025-06-18', 'schema#elicitrequest'),
      ...from('2025-11-25', '2026-07-28', '/schema/{revision}/schema.json#ElicitRequestFormParams'),
    },
  },
  'elicitation-string-schema': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'String properties use integer minLength/maxLength and format email, uri, date or date-time.',
    spec: from('2025-06-18', '2026-07-28', 'schema#stringschema'),
  },
  'elicitation-number-schema': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'Number properties use numeric minimum/maximum.',
    spec: from('2025-06-18', '2026-07-28', 'schema#numberschema'),
  },
  'elicitation-boolean-schema': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'Boolean properties have at most title, description and a boolean default.',
    spec: from('2025-06-18', '2026-07-28', 'schema#booleanschema'),
  },
  'elicitation-enum-basic': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'On 2025-06-18 enums are string enum with optional enumNames.',
    spec: at('2025-06-18', 'schema#enumschema'),
  },
  'elicitation-enum-single-untitled': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'Untitled single choice: type string with enum array of strings.',
    spec: from('2025-11-25', '2026-07-28', 'schema#untitledsingleselectenumschema'),
  },
  'elicitation-enum-single-titled': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'Titled single choice: type string with oneOf of {const, title} strings.',
    spec: from('2025-11-25', '2026-07-28', 'schema#titledsingleselectenumschema'),
  },
  'elicitation-enum-multi-untitled': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'Untitled multiple choice: type array with items {type string, enum}.',
    spec: from('2025-11-25', '2026-07-28', 'schema#untitledmultiselectenumschema'),
  },
  'elicitation-enum-multi-titled': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'Titled multiple choice: type array with items.anyOf of {const, title}.',
    spec: from('2025-11-25', '2026-07-28', 'schema#titledmultiselectenumschema'),
  },
  'elicitation-enum-names-legacy': {
    level: 'SHOULD NOT',
    basis: 'derived',
    observe: 'passive',
    statement: 'enumNames is a legacy form to be replaced by titled enums.',
    spec: from('2025-11-25', '2026-07-28', 'schema#legacytitledenumschema'),
  },
  'elicitation-default-type': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'Defaults have the type of their property.',
    spec: from('2025-11-25', '2026-07-28', 'schema#primitiveschemadefinition'),
  },
  'elicitation-default-early': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'On 2025-06-18 only boolean properties may define a default.',
    spec: at('2025-06-18', 'schema#booleanschema'),
  },
  'elicitation-default-valid': {
    level: 'SHOULD',
    basis: 'derived',
    observe: 'passive',
    statement: "Defaults satisfy the property's own constraints.",
    spec: from('2025-11-25', '2026-07-28', 'client/elicitation#requested-schema'),
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>
