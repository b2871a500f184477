import { at, from, type CatalogueEntry } from './entry'

export const COMPLETION = {
  'completion-capability-declared': {
    level: 'MUST',
    basis: 'normative',
    observe: 'probe',
    statement: 'A server supporting completion declares the completions capability.',
    spec: from('2025-03-26', '2026-07-28', 'server/utilities/completion#capabilities'),
  },
  'completion-undeclared-32601': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'probe',
    statement: 'Without support completion/complete gives -32601.',
    spec: from('2025-03-26', '2026-07-28', 'server/utilities/completion#error-handling'),
  },
  'completion-result-shape': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'The result has completion.values, an array of strings.',
    spec: {
      ...from('2024-11-05', '2025-03-26', '/schema/{revision}/schema.json#CompleteResult'),
      ...from('2025-06-18', '2026-07-28', 'schema#completeresult'),
    },
  },
  'completion-max-100': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'At most 100 values are returned.',
    spec: from('2024-11-05', '2026-07-28', 'server/utilities/completion#completion-results'),
  },
  'completion-total-has-more-types': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'total is a number and hasMore a boolean when present.',
    spec: {
      ...from('2024-11-05', '2025-03-26', '/schema/{revision}/schema.json#CompleteResult'),
      ...from('2025-06-18', '2026-07-28', 'schema#completeresult'),
    },
  },
  'completion-has-more-consistent': {
    level: 'SHOULD',
    basis: 'derived',
    observe: 'passive',
    statement: 'hasMore and total agree with the number of values.',
    spec: from('2024-11-05', '2026-07-28', 'server/utilities/completion#completeresult'),
  },
  'completion-unknown-prompt': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'probe',
    statement: 'An unknown prompt (or template) in ref gives -32602.',
    spec: from('2025-03-26', '2026-07-28', 'server/utilities/completion#error-handling'),
  },
  'completion-missing-arguments': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'probe',
    statement: 'A request missing required parameters gives -32602.',
    spec: from('2025-03-26', '2026-07-28', 'server/utilities/completion#error-handling'),
  },
  'completion-validates-input': {
    level: 'MUST',
    basis: 'normative',
    observe: 'probe',
    statement: 'Completion inputs are validated.',
    spec: from('2024-11-05', '2026-07-28', 'server/utilities/completion#security'),
  },
  'completion-ref-types-accepted': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'probe',
    statement: 'Both ref/prompt (name) and ref/resource (URI template) references are understood.',
    spec: {
      ...from('2024-11-05', '2025-03-26', '/schema/{revision}/schema.json#CompleteRequest'),
      ...from('2025-06-18', '2026-07-28', 'schema#completerequest'),
    },
  },
  'completion-context-accepted': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'probe',
    statement: 'context.arguments is accepted.',
    spec: {
      ...from('2025-06-18', '2025-11-25', 'schema#completerequest'),
      ...at('2026-07-28', 'schema#completerequestparams'),
    },
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>
