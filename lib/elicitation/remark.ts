/** How strongly the specification asks: its keyword, or `SCHEMA` where its JSON Schema does. */
export type RemarkLevel = 'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'SCHEMA'

/** What can be wrong with an elicitation, by the requirement's id in the catalogue, and how strongly it is asked. */
const LEVELS = {
  'jsonrpc-known-method': 'SCHEMA',
  'errors-no-32042': 'MUST NOT',
  'elicitation-message-present': 'MUST',
  'elicitation-message-present-early': 'SCHEMA',
  'elicitation-mode-value': 'SCHEMA',
  'elicitation-form-schema-present': 'MUST',
  'elicitation-form-schema-present-early': 'SCHEMA',
  'elicitation-schema-root': 'SCHEMA',
  'elicitation-schema-flat': 'SCHEMA',
  'elicitation-schema-subset-keywords': 'SHOULD NOT',
  'elicitation-schema-required-defined': 'SHOULD',
  'elicitation-string-schema': 'SCHEMA',
  'elicitation-number-schema': 'SCHEMA',
  'elicitation-boolean-schema': 'SCHEMA',
  'elicitation-enum-basic': 'SCHEMA',
  'elicitation-enum-single-untitled': 'SCHEMA',
  'elicitation-enum-single-titled': 'SCHEMA',
  'elicitation-enum-multi-untitled': 'SCHEMA',
  'elicitation-enum-multi-titled': 'SCHEMA',
  'elicitation-enum-names-legacy': 'SHOULD NOT',
  'elicitation-default-early': 'SCHEMA',
  'elicitation-default-type': 'SCHEMA',
  'elicitation-default-valid': 'SHOULD',
  'elicitation-form-no-sensitive': 'MUST NOT',
  'elicitation-form-no-clickable-urls': 'SHOULD NOT',
  'elicitation-url-fields': 'MUST',
  'elicitation-url-id': 'MUST',
  'elicitation-url-id-removed': 'SHOULD NOT',
  'elicitation-url-valid': 'MUST',
  'elicitation-url-https': 'SHOULD',
  'elicitation-url-no-personal-data': 'MUST NOT',
  'elicitation-url-not-preauthenticated': 'MUST NOT',
  'elicitation-required-error-list': 'MUST',
  'elicitation-required-error-url-mode': 'MUST',
} as const satisfies Readonly<Record<string, RemarkLevel>>

export type AskRule = keyof typeof LEVELS

/** One thing that the negotiated revision does not allow in an ask. */
export type AskRemark = {
  readonly rule: AskRule
  readonly level: RemarkLevel
  /** JSON pointer (RFC 6901) into the ask's params. */
  readonly path: string
  /** What is wrong, in plain words. */
  readonly text: string
  readonly fix: string
}

export const remark = (rule: AskRule, path: string, text: string, fix: string): AskRemark => ({
  rule,
  level: LEVELS[rule],
  path,
  text,
  fix,
})

/** The same remark on something that holds what was judged. */
export const below = (prefix: string, { path, ...rest }: AskRemark): AskRemark => ({ ...rest, path: prefix + path })
