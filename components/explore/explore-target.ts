import type { JsonObject } from '@/lib/protocol/json'
import type { ExplorationId } from '@/lib/recording/keys'

/** A call that could be explored. */
export type ToExplore = {
  readonly kind: 'call'
  readonly url: string
  readonly tool: string
  readonly arguments: JsonObject
  readonly inputSchema?: unknown
}

/** What the pane is about: a call that could be explored, or an exploration of the recording. */
export type ExploreTarget = ToExplore | { readonly kind: 'exploration'; readonly id: ExplorationId }
