import type { Problem } from '@/lib/protocol/problem'
import type { RecordingEvent } from '@/lib/recording/events'
import type { RecordingHeader } from '@/lib/recording/recording'

/** A server that a configuration file names. */
export type NamedServer = { readonly name: string; readonly url: string }

/** What a file turned out to hold. */
export type Imported =
  | {
      readonly kind: 'recording'
      readonly header: RecordingHeader
      readonly events: readonly RecordingEvent[]
      /** What stopped the reading: everything before it is there. */
      readonly problem?: Problem
      /** Sentences about what was left out, or made up. */
      readonly notes: readonly string[]
    }
  /** A configuration: no traffic, but addresses to connect to. */
  | { readonly kind: 'servers'; readonly servers: readonly NamedServer[]; readonly notes: readonly string[] }
