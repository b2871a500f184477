import { at, from, type CatalogueEntry } from './entry'

export const AUTH_SERVERS = {
  'auth-prm-implemented': {
    level: 'MUST',
    basis: 'normative',
    observe: 'probe',
    statement: 'A protected server publishes OAuth Protected Resource Metadata.',
    spec: {
      ...from('2025-06-18', '2025-11-25', 'basic/authorization#authorization-server-location'),
      ...at('2026-07-28', 'basic/authorization/authorization-server-discovery#authorization-server-location'),
    },
  },
  'auth-prm-authorization-servers': {
    level: 'MUST',
    basis: 'normative',
    observe: 'probe',
    statement: 'The metadata lists at least one authorization server.',
    spec: {
      ...from('2025-06-18', '2025-11-25', 'basic/authorization#authorization-server-location'),
      ...at('2026-07-28', 'basic/authorization/authorization-server-discovery#authorization-server-location'),
    },
  },
  'auth-prm-resource-matches': {
    level: 'MUST',
    basis: 'referenced-rfc',
    observe: 'probe',
    statement: 'The resource value identifies this MCP endpoint (RFC 9728 3.3).',
    spec: {
      ...from('2025-06-18', '2025-11-25', 'basic/authorization#authorization-server-location'),
      ...at('2026-07-28', 'basic/authorization/authorization-server-discovery#authorization-server-location'),
    },
  },
  'auth-prm-json': {
    level: 'MUST',
    basis: 'referenced-rfc',
    observe: 'probe',
    statement: 'The metadata is served as application/json with status 200.',
    spec: {
      ...from('2025-06-18', '2025-11-25', 'basic/authorization#authorization-server-location'),
      ...at('2026-07-28', 'basic/authorization/authorization-server-discovery#authorization-server-location'),
    },
  },
  'auth-prm-discoverable': {
    level: 'MUST',
    basis: 'normative',
    observe: 'probe',
    statement: 'The metadata can be found via resource_metadata in WWW-Authenticate or via a well-known URI.',
    spec: {
      ...at('2025-11-25', 'basic/authorization#protected-resource-metadata-discovery-requirements'),
      ...at(
        '2026-07-28',
        'basic/authorization/authorization-server-discovery#protected-resource-metadata-discovery-requirements',
      ),
    },
  },
  'auth-as-metadata-available': {
    level: 'MUST',
    basis: 'normative',
    observe: 'probe',
    statement: 'The authorization server publishes RFC 8414 metadata (from 2025-11-25 OpenID discovery also counts).',
    spec: from('2025-06-18', '2026-07-28', 'basic/authorization#overview'),
  },
  'auth-as-metadata-or-fallback': {
    level: 'MUST',
    basis: 'normative',
    observe: 'probe',
    statement:
      'On 2025-03-26 the server offers metadata or else the default endpoints /authorize, /token, /register at the host root.',
    spec: at('2025-03-26', 'basic/authorization#server-metadata-discovery'),
  },
  'auth-as-metadata-at-root': {
    level: 'MUST',
    basis: 'normative',
    observe: 'probe',
    statement: 'On 2025-03-26 the metadata lives at the root of the MCP host, whatever the endpoint path.',
    spec: at('2025-03-26', 'basic/authorization#authorization-base-url'),
  },
  'auth-as-issuer-identical': {
    level: 'MUST',
    basis: 'referenced-rfc',
    observe: 'probe',
    statement: 'issuer in the metadata is identical to the issuer identifier used to build its URL.',
    spec: {
      ...at('2025-06-18', 'basic/authorization#server-metadata-discovery'),
      ...at('2025-11-25', 'basic/authorization#authorization-server-metadata-discovery'),
      ...at('2026-07-28', 'basic/authorization/authorization-server-discovery#authorization-server-metadata-discovery'),
    },
  },
  'auth-as-pkce-advertised': {
    level: 'MUST',
    basis: 'normative',
    observe: 'probe',
    statement: 'The metadata has code_challenge_methods_supported (with S256).',
    spec: {
      ...at('2025-11-25', 'basic/authorization#authorization-code-protection'),
      ...at('2026-07-28', 'basic/authorization/security-considerations#authorization-code-protection'),
    },
  },
  'auth-as-https': {
    level: 'MUST',
    basis: 'normative',
    observe: 'probe',
    statement: 'All authorization server endpoints use HTTPS.',
    spec: {
      ...at('2025-03-26', 'basic/authorization#security-considerations'),
      ...from('2025-06-18', '2025-11-25', 'basic/authorization#communication-security'),
      ...at('2026-07-28', 'basic/authorization/security-considerations#communication-security'),
    },
  },
  'auth-as-registration': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'probe',
    statement: 'On 2025-03-26 and 2025-06-18 dynamic client registration is supported.',
    spec: {
      ...at('2025-03-26', 'basic/authorization#overview'),
      ...at('2025-06-18', 'basic/authorization#dynamic-client-registration'),
    },
  },
  'auth-as-cimd-advertised': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'probe',
    statement: 'Client ID Metadata Documents are supported and advertised.',
    spec: {
      ...at('2025-11-25', 'basic/authorization#client-id-metadata-documents'),
      ...at('2026-07-28', 'basic/authorization/client-registration#advertising-cimd-support'),
    },
  },
  'auth-as-cimd-client-id-checked': {
    level: 'MUST',
    basis: 'normative',
    observe: 'probe',
    statement: "The document's client_id must equal its URL.",
    spec: {
      ...at('2025-11-25', 'basic/authorization#implementation-requirements'),
      ...at('2026-07-28', 'basic/authorization/client-registration#implementation-requirements'),
    },
  },
  'auth-as-cimd-redirect-checked': {
    level: 'MUST',
    basis: 'normative',
    observe: 'probe',
    statement: 'Redirect URIs are checked against the document.',
    spec: {
      ...at('2025-11-25', 'basic/authorization#implementation-requirements'),
      ...at('2026-07-28', 'basic/authorization/client-registration#implementation-requirements'),
    },
  },
  'auth-as-cimd-structure-checked': {
    level: 'MUST',
    basis: 'normative',
    observe: 'probe',
    statement: 'Documents that are not JSON or lack required members are refused.',
    spec: {
      ...at('2025-11-25', 'basic/authorization#implementation-requirements'),
      ...at('2026-07-28', 'basic/authorization/client-registration#implementation-requirements'),
    },
  },
  'auth-as-redirect-exact': {
    level: 'MUST',
    basis: 'normative',
    observe: 'probe',
    statement: 'Redirect URIs are compared exactly with the registered ones.',
    spec: {
      ...at('2025-03-26', 'basic/authorization#security-considerations'),
      ...from('2025-06-18', '2025-11-25', 'basic/authorization#open-redirection'),
      ...at('2026-07-28', 'basic/authorization/security-considerations#open-redirection'),
    },
  },
  'auth-as-iss-included': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'passive',
    statement: 'Authorization responses (also errors) include iss.',
    spec: at('2026-07-28', 'basic/authorization#authorization-response-validation'),
  },
  'auth-as-iss-advertised': {
    level: 'MUST',
    basis: 'normative',
    observe: 'passive',
    statement: 'An authorization server that sends iss advertises it.',
    spec: at('2026-07-28', 'basic/authorization#authorization-response-validation'),
  },
  'auth-as-iss-equals-issuer': {
    level: 'MUST',
    basis: 'referenced-rfc',
    observe: 'passive',
    statement: 'The iss value equals the metadata issuer character by character.',
    spec: at('2026-07-28', 'basic/authorization#authorization-response-validation'),
  },
  'auth-as-refresh-rotation': {
    level: 'MUST',
    basis: 'referenced-rfc',
    observe: 'probe',
    statement: 'Refresh tokens of public clients are rotated.',
    spec: {
      ...from('2025-06-18', '2025-11-25', 'basic/authorization#token-theft'),
      ...at('2026-07-28', 'basic/authorization/security-considerations#token-theft'),
    },
  },
  'auth-as-short-lived-tokens': {
    level: 'SHOULD',
    basis: 'normative',
    observe: 'passive',
    statement: 'Access tokens are short-lived.',
    spec: {
      ...at('2025-03-26', 'basic/authorization#implementation-requirements'),
      ...from('2025-06-18', '2025-11-25', 'basic/authorization#token-theft'),
      ...at('2026-07-28', 'basic/authorization/security-considerations#token-theft'),
    },
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>
