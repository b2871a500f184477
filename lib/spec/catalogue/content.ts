import { at, from, type CatalogueEntry } from './entry'

export const CONTENT = {
  'content-type-known': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement:
      'Content blocks have a type that exists in the revision: text, image, resource; audio from 2025-03-26; resource_link from 2025-06-18.',
    spec: {
      ...from('2024-11-05', '2025-03-26', '/schema/{revision}/schema.json#CallToolResult'),
      ...from('2025-06-18', '2026-07-28', 'schema#calltoolresult'),
    },
  },
  'content-text-shape': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'A text block has a string text.',
    spec: {
      ...from('2024-11-05', '2025-03-26', '/schema/{revision}/schema.json#TextContent'),
      ...from('2025-06-18', '2026-07-28', 'schema#textcontent'),
    },
  },
  'content-image-shape': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'An image block has string data and mimeType.',
    spec: {
      ...from('2024-11-05', '2025-03-26', '/schema/{revision}/schema.json#ImageContent'),
      ...from('2025-06-18', '2026-07-28', 'schema#imagecontent'),
    },
  },
  'content-audio-shape': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'An audio block has string data and mimeType.',
    spec: {
      ...at('2025-03-26', '/schema/{revision}/schema.json#AudioContent'),
      ...from('2025-06-18', '2026-07-28', 'schema#audiocontent'),
    },
  },
  'content-binary-base64': {
    level: 'MUST',
    basis: 'normative',
    observe: 'passive',
    statement: 'Image and audio data are valid Base64 without a data: prefix.',
    spec: from('2024-11-05', '2026-07-28', 'server/prompts#image-content'),
  },
  'content-binary-mime-type': {
    level: 'MUST',
    basis: 'normative',
    observe: 'passive',
    statement: 'Image/audio blocks carry a valid MIME type of their kind.',
    spec: from('2024-11-05', '2026-07-28', 'server/prompts#image-content'),
  },
  'content-resource-link-shape': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'A resource_link block has a string uri and name.',
    spec: from('2025-06-18', '2026-07-28', 'schema#resourcelink'),
  },
  'content-embedded-resource-shape': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'An embedded resource has a resource object with uri and either text or blob.',
    spec: {
      ...from('2024-11-05', '2025-03-26', '/schema/{revision}/schema.json#EmbeddedResource'),
      ...from('2025-06-18', '2026-07-28', 'schema#embeddedresource'),
    },
  },
  'content-embedded-resource-complete': {
    level: 'MUST',
    basis: 'normative',
    observe: 'passive',
    statement: 'Resources embedded in prompts have a valid URI, the right MIME type and text or Base64 blob.',
    spec: from('2024-11-05', '2026-07-28', 'server/prompts#embedded-resources'),
  },
  'content-annotations-audience': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'annotations.audience is an array of "user"/"assistant".',
    spec: {
      ...at('2024-11-05', '/schema/{revision}/schema.json#Annotated'),
      ...at('2025-03-26', '/schema/{revision}/schema.json#Annotations'),
      ...from('2025-06-18', '2026-07-28', 'schema#annotations'),
    },
  },
  'content-annotations-priority': {
    level: 'SCHEMA',
    basis: 'schema',
    observe: 'passive',
    statement: 'annotations.priority is a number between 0 and 1.',
    spec: {
      ...at('2024-11-05', '/schema/{revision}/schema.json#Annotated'),
      ...at('2025-03-26', '/schema/{revision}/schema.json#Annotations'),
      ...from('2025-06-18', '2026-07-28', 'schema#annotations'),
    },
  },
  'content-annotations-last-modified': {
    level: 'SHOULD',
    basis: 'derived',
    observe: 'passive',
    statement: 'annotations.lastModified is an ISO 8601 timestamp.',
    spec: from('2025-06-18', '2026-07-28', 'server/resources#annotations'),
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>
