import { REVISIONS, type Revision } from '@/lib/protocol/revisions'

/** The specification's keyword, or `SCHEMA` where its JSON Schema asks. */
export type Level = 'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'SCHEMA'

/** Where in the specification it is said: a page and anchor for each revision that says it. */
export type Citations = Readonly<Partial<Record<Revision, string>>>

/** One thing that the specification asks of a server, and how it can be seen. */
export type CatalogueEntry = {
  readonly level: Level
  /** `normative`: the cited text has the keyword. `derived`: it follows from descriptive text, and is only a hint. */
  readonly basis: 'normative' | 'schema' | 'derived' | 'referenced-rfc'
  /** `passive`: any session shows it. `probe`: something must be sent. `partly`: only signs of it can be seen. */
  readonly observe: 'passive' | 'probe' | 'partly'
  readonly statement: string
  readonly spec: Citations
}

export type UnobservableEntry = {
  readonly level: Level
  readonly statement: string
  /** Why no client can tell. */
  readonly reason: string
  readonly spec: Citations
}

const cite = (revision: Revision, path: string): string =>
  path.startsWith('/') ? path.replaceAll('{revision}', revision) : `/specification/${revision}/${path}`

/**
 * The same page for a run of revisions, both ends included. A path without a leading slash is below
 * `/specification/<revision>/`; `{revision}` stands for the date.
 */
export const from = (first: Revision, last: Revision, path: string): Citations =>
  Object.fromEntries(
    REVISIONS.slice(REVISIONS.indexOf(first), REVISIONS.indexOf(last) + 1).map((revision) => [
      revision,
      cite(revision, path),
    ]),
  )

/** A page of one revision; the path as in `from`. */
export const at = (revision: Revision, path: string): Citations => ({ [revision]: cite(revision, path) })
