import type { Json, JsonObject } from './json'

/** Elicitation result actions (2025-06-18 and later): three distinct acts, never merged. */
export type ElicitAction = 'accept' | 'decline' | 'cancel'

/** What the person, a provider or a policy answers to an ask. */
export type Answer =
  | { readonly kind: 'elicitation'; readonly action: ElicitAction; readonly content?: JsonObject }
  | { readonly kind: 'sampling'; readonly result: JsonObject }
  | { readonly kind: 'roots'; readonly roots: readonly Root[] }
  /** Any result object, as the person wrote it: for testing what the server makes of it. */
  | { readonly kind: 'verbatim'; readonly result: JsonObject }
  /** Refuses the ask: a JSON-RPC error on legacy; on modern, where no error can be returned, the call is given up. */
  | { readonly kind: 'error'; readonly code: number; readonly message: string }

export type Root = { readonly uri: string; readonly name?: string }

/**
 * Who gave an answer: the person, a model provider, a standing rule, a cassette of earlier answers, an exploration, or
 * somebody who watches the session by a live link.
 */
export type AnsweredBy = 'person' | 'provider' | 'policy' | 'cassette' | 'explorer' | 'watcher'

/** What a provider's answer took. Tokens and time as the provider and the clock told them; money in US dollars. */
export type Spent = {
  readonly provider: string
  readonly model: string
  readonly milliseconds: number
  readonly inputTokens?: number
  readonly outputTokens?: number
  readonly dollars?: number
}

/** The JSON-RPC `result` of an answer, or undefined for an error. */
export const answerResult = (answer: Answer): JsonObject | undefined => {
  switch (answer.kind) {
    case 'elicitation':
      return { action: answer.action, ...(answer.content === undefined ? {} : { content: answer.content }) }
    case 'sampling':
    case 'verbatim':
      return answer.result
    case 'roots':
      return { roots: answer.roots.map((root): Json => ({ ...root })) }
    case 'error':
      return undefined
  }
}
