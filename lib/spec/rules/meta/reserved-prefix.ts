import { META } from '@/lib/protocol/meta'
import type { Revision } from '@/lib/protocol/revisions'

const MCP = new Set(['modelcontextprotocol', 'mcp'])

/** Keys that a revision or an official extension gives a meaning. */
const DEFINED: ReadonlySet<string> = new Set([
  ...Object.values(META),
  // 2025-11-25, tasks: what the model is told while a task runs.
  'io.modelcontextprotocol/model-immediate-response',
])

/**
 * Whether a prefix is kept for MCP. 2025-06-18 keeps those whose last label but one is MCP's (`api.mcp.dev`), later
 * revisions, with reverse DNS, those whose second label is (`dev.mcp.api`).
 */
export const isReserved = (prefix: string, revision: Revision): boolean => {
  const labels = prefix.toLowerCase().split('.')
  return MCP.has((revision === '2025-06-18' ? labels.at(-2) : labels[1]) ?? '')
}

/** Whether someone who may has defined the key: the protocol, or an extension that either side declared. */
export const isDefined = (key: string, extensions: readonly string[]): boolean =>
  DEFINED.has(key) || extensions.some((id) => key === id || key.startsWith(`${id}.`) || key.startsWith(`${id}-`))
