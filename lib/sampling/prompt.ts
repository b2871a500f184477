import type { Json, JsonObject } from '@/lib/protocol/json'

/** Notes down what could not be passed on as it was. */
export type Say = (path: string, text: string) => void

type TextBlock = { readonly kind: 'text'; readonly path: string; readonly text: string }

/** `data` is base64. */
export type MediaBlock = {
  readonly kind: 'image' | 'audio'
  readonly path: string
  readonly data: string
  readonly mimeType: string
}

export type PlainBlock = TextBlock | MediaBlock

export type ToolUseBlock = {
  readonly kind: 'tool_use'
  readonly path: string
  readonly id: string
  readonly name: string
  readonly input: JsonObject
  /** `_meta`, which a provider may have filled when it made the call. */
  readonly meta: Readonly<Record<string, unknown>>
}

export type ToolResultBlock = {
  readonly kind: 'tool_result'
  readonly path: string
  /** Id of the tool use. */
  readonly id: string
  readonly isError: boolean
  readonly structured?: Json
  readonly content: readonly PlainBlock[]
}

export type Block = PlainBlock | ToolUseBlock | ToolResultBlock

export type PromptMessage = { readonly role: 'user' | 'assistant'; readonly blocks: readonly Block[] }

export type PromptTool = {
  readonly path: string
  readonly name: string
  readonly description?: string
  readonly inputSchema: JsonObject
}

export type ToolChoice = 'auto' | 'required' | 'none'

/** `CreateMessageRequest` params of any revision, read: what every adapter starts from. */
export type Prompt = {
  readonly system?: string
  readonly messages: readonly PromptMessage[]
  readonly maxTokens?: number
  readonly temperature?: number
  readonly stop: readonly string[]
  readonly tools: readonly PromptTool[]
  readonly toolChoice?: ToolChoice
  readonly metadata?: JsonObject
}
