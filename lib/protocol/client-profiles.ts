import { canonicalJson } from './canonical'
import { ADVERTISE_ALL, ADVERTISE_NOTHING, clientCapabilities, type Advertised } from './capabilities'
import { TASKS_EXTENSION, UI_EXTENSION } from './extensions'

/** A set of capabilities with a name. */
export type Profile = { readonly id: string; readonly name: string; readonly advertised: Advertised }

/** What a client is publicly known to advertise. */
export type ClientProfile = Profile & {
  /** Date of the source, ISO 8601: clients change faster than tables. */
  readonly asOf: string
  /** URL of the public page that states it. */
  readonly source: string
  /** A second page, for what the first leaves open. */
  readonly alsoSource?: string
}

export const OWN_PROFILES: readonly Profile[] = [
  { id: 'everything', name: 'Parley (everything)', advertised: ADVERTISE_ALL },
  { id: 'nothing', name: 'Bare client (nothing)', advertised: ADVERTISE_NOTHING },
]

const only = (stated: Partial<Advertised>): Advertised => ({ ...ADVERTISE_NOTHING, ...stated })

/** MCP Apps, as the extension’s own documentation has a host declare it. */
const APPS: Advertised['extensions'] = { [UI_EXTENSION]: { mimeTypes: ['text/html;profile=mcp-app'] } }

/** The protocol project’s list of clients, in its last version before it was taken down. */
const CLIENT_LIST = {
  asOf: '2026-05-26',
  source:
    'https://github.com/modelcontextprotocol/modelcontextprotocol/blob/87993a68166cfec740ca4d6a99cbe661f7aed32c/docs/clients.mdx',
} as const

/**
 * Clients by what a public source says of them, and nothing that no source says. Where a source has elicitation without
 * its modes it counts as form mode (2025-11-25 reads `elicitation: {}` so), sampling as plain sampling; “Tasks” counts
 * where the client is seen to receive them, since calling tools by task advertises nothing.
 */
export const CLIENT_PROFILES: readonly ClientProfile[] = [
  { id: 'chatgpt', name: 'ChatGPT', ...CLIENT_LIST, advertised: only({ extensions: APPS }) },
  {
    id: 'claude-code',
    name: 'Claude Code',
    asOf: '2026-08-22',
    source: 'https://github.com/anthropics/claude-code/blob/5cfc0a1905ce0c0a9bd81d8a90fe6b62ff614357/CHANGELOG.md',
    advertised: only({ elicitationForm: true, elicitationUrl: true, roots: true }),
  },
  {
    id: 'claude-desktop',
    name: 'Claude Desktop',
    ...CLIENT_LIST,
    advertised: only({ roots: true, extensions: APPS }),
  },
  { id: 'claude-ai', name: 'Claude.ai', ...CLIENT_LIST, advertised: only({ extensions: APPS }) },
  { id: 'codex', name: 'Codex', ...CLIENT_LIST, advertised: only({ elicitationForm: true }) },
  {
    id: 'cursor',
    name: 'Cursor',
    ...CLIENT_LIST,
    alsoSource: 'https://cursor.com/docs/mcp.md',
    advertised: only({ elicitationForm: true, roots: true, extensions: APPS }),
  },
  {
    id: 'gemini-cli',
    name: 'Gemini CLI',
    asOf: '2026-08-21',
    source:
      'https://github.com/google-gemini/gemini-cli/blob/5411f113cafae26161b4969b0237b8e1e024e2c2/packages/core/src/tools/mcp-client.ts',
    advertised: only({ roots: true }),
  },
  {
    id: 'copilot-cli',
    name: 'GitHub Copilot CLI',
    ...CLIENT_LIST,
    advertised: only({ sampling: true, elicitationForm: true }),
  },
  {
    id: 'goose',
    name: 'goose',
    ...CLIENT_LIST,
    alsoSource:
      'https://github.com/block/goose/blob/01aaa8214543455f7a1ba3c2e3099a996bcb7b3b/crates/goose/src/agents/mcp_client.rs',
    advertised: only({ elicitationForm: true, sampling: true, roots: true, extensions: APPS }),
  },
  { id: 'jetbrains-ai', name: 'JetBrains AI Assistant', ...CLIENT_LIST, advertised: ADVERTISE_NOTHING },
  {
    id: 'mcp-inspector',
    name: 'MCP Inspector',
    asOf: '2026-08-19',
    source:
      'https://github.com/modelcontextprotocol/inspector/blob/86d5f58ec8c369839b8237455ad8b1c17b15a984/core/mcp/inspectorClient.ts',
    alsoSource:
      'https://github.com/modelcontextprotocol/inspector/blob/86d5f58ec8c369839b8237455ad8b1c17b15a984/core/mcp/extensions.ts',
    advertised: only({
      elicitationForm: true,
      elicitationUrl: true,
      sampling: true,
      roots: true,
      tasks: true,
      extensions: { [TASKS_EXTENSION]: {}, ...APPS },
    }),
  },
  {
    id: 'vscode',
    name: 'VS Code (Copilot)',
    ...CLIENT_LIST,
    alsoSource:
      'https://github.com/microsoft/vscode/blob/c5308376f79a19368c9bd9dccc81090aa1bfcb79/src/vs/workbench/contrib/mcp/common/mcpServerRequestHandler.ts',
    advertised: only({
      elicitationForm: true,
      elicitationUrl: true,
      sampling: true,
      roots: true,
      tasks: true,
      extensions: APPS,
    }),
  },
  { id: 'windsurf', name: 'Windsurf', ...CLIENT_LIST, advertised: ADVERTISE_NOTHING },
  { id: 'zed', name: 'Zed', ...CLIENT_LIST, advertised: ADVERTISE_NOTHING },
]

const PROFILES: readonly Profile[] = [...OWN_PROFILES, ...CLIENT_PROFILES]

export const findProfile = (id: string): Profile | ClientProfile | undefined =>
  PROFILES.find((profile) => profile.id === id)

/** The profile with exactly these capabilities, `preferred` first, since several clients have the same. */
export const matchingProfile = (advertised: Advertised, preferred?: string): Profile | ClientProfile | undefined => {
  const wanted = spelled(advertised)
  const matches = PROFILES.filter((profile) => spelled(profile.advertised) === wanted)
  return matches.find(({ id }) => id === preferred) ?? matches[0]
}

/** What goes over the wire, in the revisions that together tell every switch; what is switched off with its parent is not. */
const spelled = (advertised: Advertised): string =>
  canonicalJson((['2025-11-25', '2026-07-28'] as const).map((revision) => clientCapabilities(advertised, revision)))
