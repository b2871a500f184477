import type { Answer } from '@/lib/protocol/asks'

/**
 * The answers of a session as a file that people review, edit and commit: what was asked, and what to answer when it is
 * asked again. Entries stand in the order in which they were asked; that order counts among equal questions only.
 */
export type Cassette = {
  readonly format: 'parley-cassette'
  readonly version: 1
  readonly title?: string
  /** The server it was recorded from; says where it came from, decides nothing. */
  readonly recordedFrom?: RecordedFrom
  readonly entries: readonly CassetteEntry[]
}

export type RecordedFrom = {
  readonly name?: string
  /** Without user, password, query and fragment. */
  readonly url: string
}

export type CassetteEntry = {
  /** For whoever reads the file. */
  readonly note?: string
  readonly ask: { readonly method: string; readonly params: unknown }
  /** What the server gets; rejections are answers too. */
  readonly answer: Answer
  /** JSON pointers (RFC 6901) into `params` to what is not compared: it differs each time the question is asked. */
  readonly ignore?: readonly string[]
  /** How often it is played before the next entry for the same question is; once unless given. */
  readonly times?: number | 'any'
}
