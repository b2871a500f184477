import type { JsonObject } from '@/lib/protocol/json'
import type { CatalogItem } from '@/lib/views/types'
import type { useCalls } from './use-calls'

/** A tool, and arguments to call it with, as filled in. */
export type ToolCall = {
  readonly tool: string
  readonly arguments: JsonObject
  readonly inputSchema?: unknown
}

/** What every panel of an item gets. */
export type PanelProps = Pick<ReturnType<typeof useCalls>, 'start' | 'live'> & {
  readonly item: CatalogItem
  /** Names the item and its server, for what is remembered of it. */
  readonly memoryKey: string
  /** Tools only: tries the call under every answer. */
  readonly onExplore?: ((call: ToolCall) => void) | undefined
}
