import type { RequirementId } from '@/lib/spec/catalogue/requirements'

/** A place in a message (see `expectedNames`), and the requirements of the catalogue that are about it. */
export type Named = readonly [pattern: string, ids: readonly RequirementId[]]

/** Read off the catalogue by hand, whatever the rules make of it. */
export const NAMES_EVERYWHERE: readonly Named[] = [
  ['/jsonrpc', ['jsonrpc-version-member']],
  [
    '/id',
    [
      'jsonrpc-response-id-echo',
      'jsonrpc-no-orphan-response',
      'jsonrpc-error-id-echo',
      'jsonrpc-error-id-not-null',
      'jsonrpc-request-id-type',
      'jsonrpc-known-method',
    ],
  ],
  // Without a method it is no message of any kind, which only the schema says.
  ['/method', ['jsonrpc-known-method', 'jsonrpc-schema-valid']],
  ['/result', ['jsonrpc-result-object', 'jsonrpc-result-xor-error']],
  ['/error', ['jsonrpc-error-code-and-message', 'jsonrpc-result-xor-error']],
  ['/error/code', ['jsonrpc-error-code-integer', 'jsonrpc-error-code-and-message']],
  ['/error/message', ['jsonrpc-error-code-and-message']],
  ['/params', ['jsonrpc-params-object']],
  ['/**/_meta', ['meta-object']],
  ['/**/io.modelcontextprotocol~1serverInfo/**', ['meta-server-info-shape', 'meta-server-info-on-results']],
  ['/result/resultType', ['mrtr-result-type-present', 'mrtr-result-type-known', 'mrtr-result-type-matches-shape']],
  ['/result/inputRequests', ['mrtr-input-requests-map', 'mrtr-state-or-requests']],
  ['/result/inputRequests/*', ['mrtr-input-request-kinds']],
  ['/result/inputRequests/*/method', ['mrtr-input-request-kinds']],
  ['/result/requestState', ['mrtr-request-state-string']],
  ['/result/nextCursor', ['pagination-next-cursor-string']],
  [
    '/result/ttlMs',
    [
      'caching-ttl-integer',
      'caching-ttl-non-negative',
      'caching-hints-discover',
      'caching-hints-tools-list',
      'caching-hints-prompts-list',
      'caching-hints-resources-list',
      'caching-hints-resource-templates-list',
      'caching-hints-resources-read',
    ],
  ],
  [
    '/result/cacheScope',
    [
      'caching-scope-valid',
      'caching-hints-discover',
      'caching-hints-tools-list',
      'caching-hints-prompts-list',
      'caching-hints-resources-list',
      'caching-hints-resource-templates-list',
      'caching-hints-resources-read',
    ],
  ],
  ['/**/annotations/audience', ['content-annotations-audience']],
  ['/**/annotations/audience/*', ['content-annotations-audience']],
  ['/**/annotations/priority', ['content-annotations-priority']],
  ['/**/icons/**', ['icons-shape']],
]

const blocks = (at: string): readonly Named[] => [
  [`${at}/type`, ['content-type-known']],
  [`${at}/text`, ['content-text-shape']],
  [`${at}/data`, ['content-image-shape', 'content-audio-shape', 'content-binary-base64']],
  [
    `${at}/mimeType`,
    ['content-image-shape', 'content-audio-shape', 'content-binary-mime-type', 'resources-optional-fields'],
  ],
  [`${at}/resource`, ['content-embedded-resource-shape']],
  [`${at}/resource/**`, ['content-embedded-resource-shape', 'content-embedded-resource-complete']],
  [`${at}/uri`, ['content-resource-link-shape']],
  [`${at}/name`, ['content-resource-link-shape']],
  // What a link says beyond that, a resource in a list says too.
  [`${at}/title`, ['resources-optional-fields']],
  [`${at}/description`, ['resources-optional-fields']],
]

const handshake: readonly Named[] = [
  [
    '/result/capabilities',
    ['lifecycle-initialize-result-shape', 'lifecycle-capabilities-shape', 'discover-capabilities'],
  ],
  ['/result/capabilities/**', ['lifecycle-capabilities-shape']],
  ['/result/instructions', ['lifecycle-instructions-string']],
]

const resourceList = (at: string, shape: RequirementId): readonly Named[] => [
  [at, [shape]],
  [`${at}/*`, [shape]],
  [`${at}/*/name`, [shape]],
  [`${at}/*/description`, ['resources-optional-fields']],
  [`${at}/*/mimeType`, ['resources-optional-fields']],
  [`${at}/*/size`, ['resources-optional-fields']],
]

/** The same by the method that the message, or the ask in it, is about. */
export const NAMES_BY_METHOD: Readonly<Record<string, readonly Named[]>> = {
  initialize: [
    ...handshake,
    ['/result/protocolVersion', ['lifecycle-initialize-result-shape', 'versioning-version-string-known']],
    ['/result/serverInfo', ['lifecycle-initialize-result-shape', 'lifecycle-initialize-answered']],
    ['/result/serverInfo/**', ['lifecycle-server-info-shape', 'icons-shape']],
  ],
  'server/discover': [
    ...handshake,
    ['/result/supportedVersions', ['discover-supported-versions']],
    ['/result/supportedVersions/*', ['discover-supported-versions']],
  ],
  'tools/list': [
    ['/result/tools', ['tools-list-shape']],
    ['/result/tools/*', ['tools-list-shape']],
    ['/result/tools/*/name', ['tools-name-string']],
    ['/result/tools/*/title', ['tools-text-fields']],
    ['/result/tools/*/description', ['tools-text-fields']],
    ['/result/tools/*/inputSchema', ['tools-input-schema-object', 'tools-input-schema-not-null']],
    ['/result/tools/*/inputSchema/type', ['tools-input-schema-object']],
    ['/result/tools/*/inputSchema/properties/**', ['tools-input-schema-members']],
    ['/result/tools/*/inputSchema/required/**', ['tools-input-schema-members']],
    ['/result/tools/*/inputSchema/$schema', ['tools-schemas-valid']],
    ['/result/tools/*/outputSchema', ['tools-output-schema-object-root', 'tools-output-schema-object']],
    ['/result/tools/*/outputSchema/**', ['tools-output-schema-object-root', 'tools-schemas-valid']],
    ['/result/tools/*/annotations/**', ['tools-annotations-shape']],
    ['/result/tools/*/execution/**', ['tools-execution-task-support']],
  ],
  'tools/call': [
    ['/result/content', ['tools-call-content-array']],
    ['/result/isError', ['tools-call-is-error-boolean']],
    ['/result/structuredContent', ['tools-structured-content-object']],
    ...blocks('/result/content/*'),
    ['/result/content/*', ['tools-call-content-array', 'content-type-known']],
  ],
  'prompts/list': [
    ['/result/prompts', ['prompts-list-shape']],
    ['/result/prompts/*', ['prompts-list-shape']],
    ['/result/prompts/*/name', ['prompts-list-shape']],
    ['/result/prompts/*/arguments', ['prompts-arguments-shape']],
    ['/result/prompts/*/arguments/*', ['prompts-arguments-shape']],
    ['/result/prompts/*/arguments/*/name', ['prompts-arguments-shape']],
    ['/result/prompts/*/arguments/*/required', ['prompts-arguments-shape']],
  ],
  'prompts/get': [
    ['/result/description', ['prompts-get-shape', 'jsonrpc-schema-valid']],
    ['/result/messages', ['prompts-get-shape']],
    ['/result/messages/*', ['prompts-get-shape']],
    ['/result/messages/*/role', ['prompts-message-role']],
    ['/result/messages/*/content', ['prompts-message-content-single']],
    ...blocks('/result/messages/*/content'),
  ],
  'resources/list': [
    ...resourceList('/result/resources', 'resources-list-shape'),
    ['/result/resources/*/uri', ['resources-list-shape', 'resources-uri-format', 'resources-uri-valid']],
  ],
  'resources/templates/list': [
    ...resourceList('/result/resourceTemplates', 'resources-templates-shape'),
    ['/result/resourceTemplates/*/uriTemplate', ['resources-templates-shape', 'resources-template-rfc6570']],
  ],
  'resources/read': [
    ['/result/contents', ['resources-read-shape']],
    ['/result/contents/*', ['resources-read-shape']],
    ['/result/contents/*/uri', ['resources-read-shape', 'resources-uri-format', 'resources-uri-valid']],
    ['/result/contents/*/mimeType', ['resources-read-shape', 'jsonrpc-schema-valid']],
    ['/result/contents/*/text', ['resources-read-shape']],
    ['/result/contents/*/blob', ['resources-read-shape', 'resources-blob-base64']],
  ],
  'completion/complete': [
    ['/result/completion', ['completion-result-shape']],
    ['/result/completion/values/**', ['completion-result-shape']],
    ['/result/completion/total', ['completion-total-has-more-types']],
    ['/result/completion/hasMore', ['completion-total-has-more-types']],
  ],
  'notifications/message': [
    ['/params', ['logging-data-present']],
    ['/params/level', ['logging-level-valid', 'logging-data-present']],
    ['/params/data', ['logging-data-present']],
    ['/params/logger', ['logging-data-present']],
  ],
  'notifications/progress': [
    ['/params', ['progress-shape']],
    ['/params/progressToken', ['progress-shape', 'progress-token-from-active-request']],
    ['/params/progress', ['progress-shape']],
    ['/params/total', ['progress-shape']],
    ['/params/message', ['progress-shape']],
  ],
  'sampling/createMessage': [
    ['/params', ['sampling-required-fields', 'mrtr-input-request-kinds']],
    ['/params/messages', ['sampling-required-fields']],
    ['/params/messages/*', ['sampling-message-role', 'sampling-message-role-modern']],
    ['/params/messages/*/role', ['sampling-message-role', 'sampling-message-role-modern']],
    [
      '/params/messages/*/content',
      [
        'sampling-content-types',
        'sampling-content-types-early',
        'sampling-message-role',
        'sampling-message-role-modern',
      ],
    ],
    [
      '/params/messages/*/content/type',
      ['sampling-content-types', 'sampling-content-types-early', 'content-type-known'],
    ],
    ['/params/messages/*/content/text', ['content-text-shape']],
    ['/params/maxTokens', ['sampling-required-fields']],
    ['/params/systemPrompt', ['sampling-optional-field-types']],
    ['/params/temperature', ['sampling-optional-field-types']],
    ['/params/stopSequences/**', ['sampling-optional-field-types']],
    ['/params/modelPreferences', ['sampling-optional-field-types']],
    ['/params/modelPreferences/hints/**', ['sampling-hints-shape']],
    ['/params/modelPreferences/costPriority', ['sampling-priorities-range']],
    ['/params/modelPreferences/speedPriority', ['sampling-priorities-range']],
    ['/params/modelPreferences/intelligencePriority', ['sampling-priorities-range']],
    ['/params/includeContext', ['sampling-include-context-value']],
  ],
  'elicitation/create': [
    [
      '/params',
      [
        'elicitation-message-present',
        'elicitation-message-present-early',
        'elicitation-form-schema-present',
        'elicitation-form-schema-present-early',
        'mrtr-input-request-kinds',
      ],
    ],
    ['/params/message', ['elicitation-message-present', 'elicitation-message-present-early']],
    ['/params/mode', ['elicitation-mode-value', 'elicitation-url-fields', 'elicitation-form-schema-present']],
    ['/params/url', ['elicitation-url-fields', 'elicitation-url-valid']],
    ['/params/elicitationId', ['elicitation-url-id', 'elicitation-url-id-removed']],
    ['/params/requestedSchema', ['elicitation-form-schema-present', 'elicitation-form-schema-present-early']],
    ['/params/requestedSchema/type', ['elicitation-schema-root']],
    ['/params/requestedSchema/properties', ['elicitation-schema-root']],
    ['/params/requestedSchema/required/**', ['elicitation-schema-root']],
    ['/params/requestedSchema/properties/*', ['elicitation-schema-flat']],
    ['/params/requestedSchema/properties/*/type', ['elicitation-schema-flat']],
    [
      '/params/requestedSchema/properties/*/default/**',
      ['elicitation-default-type', 'elicitation-boolean-schema', 'elicitation-default-early'],
    ],
    [
      '/params/requestedSchema/properties/*/**',
      [
        'elicitation-string-schema',
        'elicitation-number-schema',
        'elicitation-boolean-schema',
        'elicitation-enum-basic',
        'elicitation-enum-single-untitled',
        'elicitation-enum-single-titled',
        'elicitation-enum-multi-untitled',
        'elicitation-enum-multi-titled',
        'elicitation-enum-names-legacy',
        'elicitation-schema-flat',
      ],
    ],
  ],
  'notifications/elicitation/complete': [
    ['/params', ['elicitation-complete-known-id']],
    ['/params/elicitationId', ['elicitation-complete-known-id']],
  ],
  'roots/list': [['/params', ['roots-request-shape', 'jsonrpc-params-object']]],
}
