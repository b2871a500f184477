import type { Advertised } from '@/lib/protocol/capabilities'
import type { Json, JsonObject } from '@/lib/protocol/json'
import type { AskKind } from '@/lib/protocol/methods'
import type { Problem } from '@/lib/protocol/problem'
import type { Revision } from '@/lib/protocol/revisions'
import type { ConnectionId } from './events'
import type { AskKey } from './keys'

/** One set of capabilities to run a call under. */
export type ExplorationProfile = { readonly id: string; readonly title: string; readonly advertised: Advertised }

/** What an exploration set out to do. */
export type ExplorationPlan = {
  readonly url: string
  readonly tool: string
  readonly arguments: JsonObject
  readonly profiles: readonly ExplorationProfile[]
  /** Calls of the tool it may make at most. */
  readonly maxCalls: number
  /** Milliseconds without anything arriving, while nothing is asked, after which a call counts as hanging. */
  readonly patience: number
}

/** The ways an ask can be answered in an exploration. */
export type Variant = 'accept' | 'decline' | 'cancel' | 'invalid' | 'reject' | 'timeout' | 'provider-error' | 'empty'

/** One ask of a run, and what it was answered with. */
export type ExplorationStep = {
  readonly ask: AskKey
  readonly kind: AskKind
  /** Elicitations only. */
  readonly mode?: string
  /** What was asked, without what changes from call to call: equal for the same question. */
  readonly question: string
  readonly variant: Variant
  /** What a form was filled in with, where one was. */
  readonly content?: JsonObject
  /** The client had not advertised that it may be asked this. */
  readonly unadvertised?: true
}

export type ExplorationOutcome =
  | { readonly kind: 'result' | 'tool-error'; readonly result: Json }
  | { readonly kind: 'error'; readonly code: number; readonly message: string }
  /** No end came: neither a result nor another ask. */
  | { readonly kind: 'hang' }
  /** Accepted to open a page: the server goes on once somebody has been there. */
  | { readonly kind: 'waiting' }
  /** Left unanswered on purpose: no result was to be expected. */
  | { readonly kind: 'abandoned' }
  /** The same question came over and over. */
  | { readonly kind: 'loop'; readonly times: number }
  /** The connection, or the server, was lost; or it could not be reached any more after the run. */
  | { readonly kind: 'crash'; readonly problem: Problem }

/** One call of an exploration: under which profile, what was asked and answered, how it ended. */
export type ExplorationRun = {
  /** From 0, in the order in which they were made. */
  readonly run: number
  readonly connectionId: ConnectionId
  /** As negotiated; absent where there was no connection. */
  readonly revision?: Revision
  /** Id of its profile. */
  readonly profile: string
  readonly steps: readonly ExplorationStep[]
  readonly outcome: ExplorationOutcome
  /** From sending the call to its end. */
  readonly milliseconds: number
}

export type ExplorationEnd = {
  readonly how: 'complete' | 'limit' | 'stopped' | 'failed'
  /** Calls made, and branches known but not taken. */
  readonly calls: number
  readonly left: number
  readonly problem?: Problem
}
