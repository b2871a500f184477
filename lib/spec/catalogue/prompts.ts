import { at, from, type CatalogueEntry } from './entry'

export const PROMPTS = {
  'prompts-capability-declared': {
    level: 'MUST',
    basis: 'normative',
    observe: 'probe',
    statement: 'A server offering prompts declares the prompts capability.',
    spec: from('2024-11-05', '2026-07-28', 'server/prompts#capabilities'),
  },
  'prompts-list-served': {
    level: 'MUST',
    basis: 'normative',
    observe: 'probe',
    statement: 'With the prompts capability declared, prompts/list is answered with the set (possibly empty).',
    spec: at('2026-07-28', 'server/prompts#capabilities'),
  },
  'prompts-list-shape': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'The prompts/list result has a prompts array whose items have a string name.',
    spec: {
      ...from('2024-11-05', '2025-03-26', '/schema/{revision}/schema.json#ListPromptsResult'),
      ...from('2025-06-18', '2026-07-28', 'schema#listpromptsresult'),
    },
  },
  'prompts-arguments-shape': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'Prompt arguments are objects with string name and boolean required.',
    spec: {
      ...from('2024-11-05', '2025-03-26', '/schema/{revision}/schema.json#PromptArgument'),
      ...from('2025-06-18', '2026-07-28', 'schema#promptargument'),
    },
  },
  'prompts-name-unique': {
    level: 'SHOULD',
    basis: 'derived',
    observe: 'passive',
    statement: 'Prompt names are unique.',
    spec: from('2024-11-05', '2026-07-28', 'server/prompts#prompt'),
  },
  'prompts-get-shape': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'The prompts/get result has a messages array.',
    spec: {
      ...from('2024-11-05', '2025-03-26', '/schema/{revision}/schema.json#GetPromptResult'),
      ...from('2025-06-18', '2026-07-28', 'schema#getpromptresult'),
    },
  },
  'prompts-message-role': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'Prompt message roles are "user" or "assistant".',
    spec: {
      ...from('2024-11-05', '2025-03-26', '/schema/{revision}/schema.json#PromptMessage'),
      ...from('2025-06-18', '2026-07-28', 'schema#promptmessage'),
    },
  },
  'prompts-message-content-single': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'The content of a prompt message is one content block, not an array or a bare string.',
    spec: {
      ...from('2024-11-05', '2025-03-26', '/schema/{revision}/schema.json#PromptMessage'),
      ...from('2025-06-18', '2026-07-28', 'schema#promptmessage'),
    },
  },
  'prompts-unknown-name': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'probe',
    statement: 'An unknown prompt name gives -32602.',
    spec: from('2024-11-05', '2026-07-28', 'server/prompts#error-handling'),
  },
  'prompts-missing-arguments': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'probe',
    statement: 'Missing required arguments give -32602.',
    spec: from('2024-11-05', '2026-07-28', 'server/prompts#error-handling'),
  },
  'prompts-arguments-validated': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'probe',
    statement: 'Prompt arguments are validated before use.',
    spec: from('2024-11-05', '2026-07-28', 'server/prompts#implementation-considerations'),
  },
  'prompts-list-not-per-connection': {
    level: 'MUST NOT',
    basis: 'normative',
    observe: 'probe',
    statement: 'The prompt set does not depend on the connection or other requests on it.',
    spec: at('2026-07-28', 'server/prompts#capabilities'),
  },
  'prompts-list-changed-sent': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'passive',
    statement: 'A server that declared prompts.listChanged notifies when the list changes.',
    spec: from('2024-11-05', '2026-07-28', 'server/prompts#list-changed-notification'),
  },
  'prompts-list-changed-declared': {
    level: 'MUST',
    basis: 'normative',
    observe: 'passive',
    statement: 'prompts/list_changed is sent only if prompts.listChanged was declared.',
    spec: from('2025-06-18', '2025-11-25', 'basic/lifecycle#operation'),
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>
