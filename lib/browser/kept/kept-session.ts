import type { Era } from '@/lib/protocol/revisions'
import type { RecordingHeader } from '@/lib/recording/recording'

/** What was found in a session, by how bad it is. */
export type KeptFindings = { readonly must: number; readonly should: number }

/** What the list of kept sessions tells of one. Changes with every chunk; the chunks never do. */
export type KeptSession = {
  /** What it is kept under: the recording's id, unless another recording of that id was kept before. */
  readonly id: string
  /** The header, as the line that opens the file; of the version of Parley that began the recording. */
  readonly header: string
  readonly title: string
  readonly origin?: RecordingHeader['origin']
  readonly shared?: RecordingHeader['shared']
  /** What the person calls it; absent until they do. */
  readonly name?: string
  /** URL of the server that the person connected to last. */
  readonly server?: string
  /** What that server calls itself. */
  readonly serverName?: string
  readonly era?: Era
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  /** When its newest event happened; milliseconds since the epoch. */
  readonly changedAt: number
  /** Size of its chunks. */
  readonly bytes: number
  /** How many events are kept. */
  readonly events: number
  readonly findings: KeptFindings
}

/** A run of events as JSONL. */
export type KeptChunk = {
  readonly session: string
  /** Number of its first event. */
  readonly from: number
  /** Version of the format in which its events are written: a newer Parley may have gone on with the session. */
  readonly version: number
  /** UTF-8. */
  readonly text: Uint8Array
}

/** What a chunk changes in the session's entry. */
export type KeptGrowth = Omit<KeptSession, 'name' | 'bytes' | 'events' | 'findings'> & {
  /** Events in the chunk. */
  readonly more: number
}
