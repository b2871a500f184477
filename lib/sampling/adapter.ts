import type { JsonObject } from '@/lib/protocol/json'
import type { HeaderList } from '@/lib/protocol/headers'
import type { WireRequest } from '@/lib/wire/types'
import type { Prompt, Say } from './prompt'
import type { ModelInfo, ProviderConfig, Usage } from './types'

/** One step of a reply, in whatever pieces it came. */
export type Delta =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'media'; readonly kind: 'image' | 'audio'; readonly data: string; readonly mimeType: string }
  /** A piece of a tool call; pieces of one call share `at`, and one without it is whole. */
  | {
      readonly type: 'call'
      readonly at?: number
      readonly id?: string
      readonly name?: string
      /** The arguments whole, or a piece of their JSON text. */
      readonly input?: JsonObject
      readonly json?: string
      /** Goes into the tool use's `_meta`, to come back with the next request. */
      readonly meta?: JsonObject
    }
  | { readonly type: 'model'; readonly model: string }
  | { readonly type: 'usage'; readonly usage: Usage }
  /** The provider said that it is finished, and (in MCP's words where there is one) why. */
  | { readonly type: 'finished'; readonly reason?: string }
  /** Something in the reply that a CreateMessageResult has no place for. */
  | { readonly type: 'left-out'; readonly text: string }
  /** The provider reports an error in the middle of a reply that began well. */
  | { readonly type: 'failed'; readonly body: unknown }

/** What goes out, and the server's name behind a tool name in the reply. */
type Outgoing = { readonly request: WireRequest; readonly nameOf: (alias: string) => string }

/** One wire format: pure, no IO. */
export type Adapter = {
  /** The version that the paths of a base URL without one begin with. */
  readonly version: string
  readonly headers: (key: string) => HeaderList
  readonly toRequest: (config: ProviderConfig, prompt: Prompt, say: Say) => Outgoing
  /** One event of the stream, its JSON parsed. */
  readonly readEvent: (event: unknown) => readonly Delta[]
  /** The reply of a server that does not stream. */
  readonly readWhole: (reply: unknown) => readonly Delta[]
  readonly modelsPath: string
  readonly readModels: (page: unknown) => ModelsPage
}

export type ModelsPage = {
  readonly models: readonly ModelInfo[]
  /** Query of the next page. */
  readonly next?: string
}
