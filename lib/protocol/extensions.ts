import { isObject, type Json, type JsonObject } from './json'
import { readMetaKey } from './meta-key'

/** MCP Apps (2026-01-26): tools may bring a page that shows their results. */
export const UI_EXTENSION = 'io.modelcontextprotocol/ui'
/** Tasks of 2026-07-28: a server may answer a call with one. */
export const TASKS_EXTENSION = 'io.modelcontextprotocol/tasks'
/** Agent Skills (SEP-2640): a server that declares it answers `skills/list`. */
export const SKILLS_EXTENSION = 'io.modelcontextprotocol/skills'

/** An extension that Parley knows: what it is about, and where it is specified. */
type ExtensionFacts = { readonly title: string; readonly does: string; readonly page?: string }

/** What Parley makes of the extensions that a server may declare. */
export const EXTENSION_FACTS: Readonly<Record<string, ExtensionFacts>> = {
  [UI_EXTENSION]: {
    title: 'MCP Apps',
    does: 'Pages of the server’s that show results: run in a sandbox, on a click.',
    page: 'https://github.com/modelcontextprotocol/ext-apps/blob/main/specification/2026-01-26/apps.mdx',
  },
  [SKILLS_EXTENSION]: {
    title: 'Skills',
    does: 'Instructions for agents: listed, read as text, and held against their digests.',
    page: 'https://modelcontextprotocol.io/extensions/skills/overview',
  },
  [TASKS_EXTENSION]: {
    title: 'Tasks',
    does: 'Calls that take their time: followed to their result.',
  },
}

/** Extensions one may want to declare without looking their names up, each with what its documentation has a client say. */
export const KNOWN_EXTENSIONS: Readonly<Record<string, JsonObject>> = {
  [UI_EXTENSION]: { mimeTypes: ['text/html;profile=mcp-app'] },
  [TASKS_EXTENSION]: {},
  'io.modelcontextprotocol/oauth-client-credentials': {},
  'io.modelcontextprotocol/enterprise-managed-authorization': {},
}

/** Why this cannot be an extension’s id: those follow the rules of `_meta` keys and always have a prefix (2026-07-28). */
export const extensionIdFlaw = (id: string): string | undefined => {
  const key = readMetaKey(id)
  return key?.prefix !== undefined && key.name !== ''
    ? undefined
    : 'Write it as prefix/name, such as com.example/feature'
}

export type ExtensionSettings =
  { readonly ok: true; readonly settings: JsonObject } | { readonly ok: false; readonly flaw: string }

/** The settings of an extension from JSON text. */
export const readExtensionSettings = (text: string): ExtensionSettings => {
  let value: Json
  try {
    value = JSON.parse(text) as Json
  } catch (error) {
    return { ok: false, flaw: error instanceof Error ? error.message : String(error) }
  }
  return isJsonObject(value)
    ? { ok: true, settings: value }
    : { ok: false, flaw: 'Settings are a JSON object; {} for none' }
}

const isJsonObject = (value: Json): value is JsonObject => isObject(value)
