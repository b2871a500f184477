import type { JsonObject } from '@/lib/protocol/json'
import type { Problem } from '@/lib/protocol/problem'

/** Something an app may not do without the person. */
export type AppAsk = {
  readonly key: number
  readonly method: 'tools/call' | 'resources/read' | 'ui/open-link'
  /** The tool, the resource, or the address. */
  readonly subject: string
  readonly params: JsonObject
}

/** What an app had shown to the person, or had told the model. */
type AppSaid = { readonly as: 'message' | 'context'; readonly text: string }

/** An app as the page shows it; a new object whenever something changes. */
export type AppState = {
  /** `starting`: its page was loaded and has not said that it is ready. */
  readonly phase: 'loading' | 'starting' | 'running' | 'closed'
  readonly name?: string
  /** CSS pixels that its content wants. */
  readonly height?: number
  readonly asks: readonly AppAsk[]
  /** Newest last. */
  readonly said: readonly AppSaid[]
  readonly dropped: number
  /** Why Parley closed it. */
  readonly problem?: Problem
}

export const FRESH: AppState = { phase: 'loading', asks: [], said: [], dropped: 0 }
