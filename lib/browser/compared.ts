import type { ConnectionId } from '@/lib/recording/events'
import type { MessageKey } from '@/lib/recording/keys'
import type { AlignedPair } from '@/lib/spec/compare/align-exchanges'
import type { Comparison } from '@/lib/spec/compare/change'
import type { Breaking, FindingChanges, Remark } from '@/lib/spec/compare/session-comparison'
import type { Era, Revision } from '@/lib/protocol/revisions'
import type { Catalog } from '@/lib/views/types'

/** How the right side has what the left side has; `aside`: no difference that counts. */
export type Mark = 'added' | 'removed' | 'changed' | 'same' | 'aside'

export type ComparedConnection = {
  readonly id: ConnectionId
  readonly url: string
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  /** Title of the server, else its name. */
  readonly server?: string
  readonly serverVersion?: string
  readonly era?: Era
  readonly revision?: Revision
}

/** Who was spoken to, and how. */
export type ComparedFacts = {
  /** The person's own connections, oldest first, also those that were not compared. */
  readonly connections: readonly ComparedConnection[]
  /** The one compared, or the last of those; undefined for a session without any. */
  readonly connection: ComparedConnection | undefined
  readonly events: number
}

/** One line of a comparison: without the values, which are fetched when it is opened. */
export type ComparedRow = {
  /** Unique within the comparison. */
  readonly id: string
  readonly section: 'handshake' | keyof Catalog | 'calls'
  readonly mark: Mark
  readonly title: string
  /** What it is about: a tool's name, how a value was and is. */
  readonly detail: string
  /** Why it is breaking or is none, or why it is excused. */
  readonly why?: string
  readonly breaking?: Breaking
  readonly left?: MessageKey
  readonly right?: MessageKey
}

/** Two sessions held against each other, as far as the page draws it at once. */
export type Compared = {
  readonly left: ComparedFacts
  readonly right: ComparedFacts
  readonly rows: readonly ComparedRow[]
  /** Lists that one side never asked for. */
  readonly notListed: readonly (keyof Catalog)[]
  readonly findings?: FindingChanges
  /** No difference that counts. */
  readonly same: boolean
}

/** One part of an opened line. */
export type ComparedPart = Comparison & {
  readonly part: AlignedPair['part'] | 'entry'
  readonly label: string
  readonly mark: Exclude<Mark, 'aside'>
  /** Absent where that side has none, and where the value is too large or too deep to be handed over. */
  readonly left?: unknown
  readonly right?: unknown
  readonly tooLarge?: true
  readonly remarks?: readonly Remark[]
}
