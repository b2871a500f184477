import type { RecordingEvent } from '@/lib/recording/events'
import type { Seq } from '@/lib/recording/keys'
import type { RecordingHeader } from '@/lib/recording/recording'

/** A recording's parts, whatever holds them. */
export type Source = { readonly header: RecordingHeader; readonly events: readonly RecordingEvent[] }

/**
 * Why something is replaced: the app knew it as a secret (`value`), it stood under a name that says so (`name`), it has
 * the form that issuers give to secrets (`pattern`), or it is bytes that nobody can look over (`body`).
 */
export type Why = 'value' | 'name' | 'pattern' | 'body'

/** One secret, or one body, that will not leave. */
export type Replacement = {
  readonly id: string
  readonly why: Why
  /** `header authorization`, `api_key`, `a token`, `image/png, 48 kB`. */
  readonly what: string
  /** The first two characters and the length, never the secret. */
  readonly excerpt: string
  /** How often it stands in the recording. */
  readonly count: number
  /** The first 20 events it stands in. */
  readonly places: readonly Seq[]
  /** Whether it is replaced when nobody says otherwise. */
  readonly on: boolean
}

export type RedactionPlan = { readonly replacements: readonly Replacement[] }
