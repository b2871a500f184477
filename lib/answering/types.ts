import type { Answer, AnsweredBy, Root, Spent } from '@/lib/protocol/asks'
import type { JsonObject } from '@/lib/protocol/json'
import type { AskKind } from '@/lib/protocol/methods'
import type { Problem } from '@/lib/protocol/problem'
import type { AskKey } from '@/lib/recording/keys'
import type { CassetteMismatch, CassettePlayer } from '@/lib/cassette/player'
import type { Connection, PendingAsk } from '@/lib/client/types'
import type { CompleteDeps, Completion, ModelInfo, Partial, Price, ProviderConfig } from '@/lib/sampling/types'
import type { WireFetch } from '@/lib/wire/types'
import type { Route, Routes } from './routes'
import type { TrustBook } from './trust'

/** A configured provider: whom to ask, and what is known of its models. */
export type Provider = {
  /** The person's name for it; goes into the recording. */
  readonly name: string
  /** Its `model` is the one the person settled on; empty to choose by what a request prefers. */
  readonly config: ProviderConfig
  readonly models: readonly ModelInfo[]
  /** The person's own price, which wins over the listed one. */
  readonly price?: Price
}

export type JobPhase =
  | { readonly phase: 'review-prompt' }
  | { readonly phase: 'running'; readonly startedAt: number; readonly partial: Partial }
  | {
      readonly phase: 'review-completion'
      readonly completion: Completion
      /** The result as it will be sent: the completion's own until it is edited. */
      readonly result: JsonObject
      readonly spent: Spent
    }
  /** `partial`: what had come until then. */
  | { readonly phase: 'failed'; readonly problem: Problem; readonly partial: Partial }
  | { readonly phase: 'sent' }

/** A sampling request on its way through a provider; a new object per change. */
export type JobView = {
  /** What goes to the provider: as the server sent it, until it is edited. */
  readonly params: JsonObject
  readonly edited: boolean
  /** The model the person chose for this request, over the rule. */
  readonly model?: string
  /** Goes through without the two looks, as far as the server is trusted. */
  readonly trusted: boolean
} & JobPhase

/** An ask of a live connection, and what is becoming of it. */
export type DeskEntry = {
  readonly ask: PendingAsk
  readonly kind: AskKind
  readonly route: Route
  /** Route `provider`. */
  readonly job?: JobView
  /** Route `cassette`: it has no answer to this, and why. */
  readonly mismatch?: CassetteMismatch
  /** What looks like a loop in this ask and those before it. */
  readonly loop?: string
}

/** What plays earlier answers: one answer per ask, matched by content. */
export type CassettePort = Pick<CassettePlayer, 'play'>

type Complete = (config: ProviderConfig, params: JsonObject, deps: CompleteDeps) => Promise<Completion>

/** Everything the desk needs of its surroundings. */
export type DeskDeps = {
  readonly connection: Pick<Connection, 'id' | 'era' | 'revision' | 'answer' | 'pendingAsks' | 'onAsksChanged'>
  /** The server's origin: whom routes and trust are about. */
  readonly origin: string
  readonly routes: () => Routes
  readonly roots: () => readonly Root[]
  readonly provider: () => Provider | undefined
  readonly cassette: () => CassettePort | undefined
  readonly trust: TrustBook
  readonly complete: Complete
  /** The tapped way to a provider. */
  readonly providerFetch: (config: ProviderConfig, ask: AskKey) => WireFetch
  /** Milliseconds since the epoch. */
  readonly clock: () => number
}

/** Sends a job's answer; false when the ask is no longer open. */
export type Send = (answer: Answer, by: AnsweredBy, spent?: Spent) => boolean
