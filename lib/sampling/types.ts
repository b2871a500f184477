import type { JsonObject } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import type { WireFetch } from '@/lib/wire/types'

/** The wire formats Parley speaks; `openai` is that of every compatible server (OpenRouter, Ollama, LM Studio, vLLM …). */
export type ProviderKind = 'openai' | 'anthropic' | 'google'

/** Where and as whom to ask for a completion. The key lives in memory and goes into headers only. */
export type ProviderConfig = {
  readonly kind: ProviderKind
  /** Without the path of an endpoint, with or without a slash at the end. */
  readonly baseUrl: string
  /** Empty for a server that wants none. */
  readonly key: string
  readonly model: string
}

/** US dollars for a million tokens. */
export type Price = { readonly input: number; readonly output: number }

export type ModelInfo = { readonly id: string; readonly name?: string; readonly price?: Price }

/** What was asked for and could not be passed on as it was: said, never dropped in silence. */
export type Remark = {
  /** Member of the request it is about, as a path: `messages[2].content[0]`, `toolChoice`. */
  readonly path: string
  readonly text: string
  /** The requirement it is about, where there is one. */
  readonly rule?: string
}

export type ListDeps = Pick<CompleteDeps, 'fetch' | 'signal'>

export type Usage = { readonly inputTokens?: number; readonly outputTokens?: number }

/** A finished completion. */
export type Completion = {
  /** `CreateMessageResult` of the revision asked for. */
  readonly result: JsonObject
  readonly usage: Usage
  readonly milliseconds: number
  readonly remarks: readonly Remark[]
}

/** What has come so far of a completion under way. */
export type Partial = { readonly text: string; readonly toolCalls: readonly string[] }

export type CompleteDeps = {
  /** The tapped way out (see `tapProvider`). */
  readonly fetch: WireFetch
  readonly signal?: AbortSignal
  readonly revision: Revision
  readonly onPartial?: (partial: Partial) => void
  /** Milliseconds since the epoch. */
  readonly clock: () => number
}
