import type { MessageKey } from '@/lib/recording/keys'
import type { Catalog } from '@/lib/views/types'
import type { AlignedPair } from './align-exchanges'
import type { Change } from './change'

/** Whether somebody who relied on the left side is let down by the right one; `unknown` where that cannot be told. */
export type Breaking = boolean | 'unknown'

/** One of the person's own calls, as both sessions have it or one alone. */
export type CallComparison = {
  readonly kind: 'same' | 'changed' | 'added' | 'removed'
  /** The exchange in the left session; absent for `added`. */
  readonly left?: MessageKey
  /** The exchange in the right session; absent for `removed`. */
  readonly right?: MessageKey
  /** Method, and what it is about: `tools/call weather`. */
  readonly label: string
  /** Why this is no difference that counts: the other side's revision does not know the method. */
  readonly excused?: string
  /** Part by part. Computed when first read, so that thousands of calls cost nothing until one is opened. */
  readonly pairs: readonly AlignedPair[]
}

/** One thing that changed of an entry of a list, in a sentence. */
export type Remark = {
  /** JSON pointer into the entry (of the left side, or of the right one for what is new). */
  readonly path: string
  readonly breaking: Breaking
  readonly why: string
}

/** An entry of a list of the server that one side alone has, or that differs. */
export type CatalogChange = {
  readonly list: keyof Catalog
  /** Tool or prompt name, resource URI or URI template. */
  readonly name: string
  readonly kind: 'added' | 'removed' | 'changed'
  /** Where the two entries differ; empty for `added` and `removed`. */
  readonly changes: readonly Change[]
  /** All that was remarked, the gravest first. */
  readonly remarks: readonly Remark[]
  /** True when any remark is; else `unknown` when any is. */
  readonly breaking: Breaking
  /** The gravest remark. */
  readonly why: string
}

/** What differs in who speaks, and how. */
export type HandshakeChange = Change & {
  /** Capabilities and instructions under one revision count; era, revision, transport, name and version are only told. */
  readonly counts: boolean
}

export type ComparisonSummary = {
  /** Calls; excused ones are in none of the four. */
  readonly same: number
  readonly changed: number
  readonly added: number
  readonly removed: number
  readonly excused: number
  /** Entries of lists. */
  readonly catalog: number
  readonly breaking: number
  readonly unknown: number
}

/** Two sessions, held against each other by what they mean. */
export type SessionComparison = {
  /** In the order in which they were made; what one side alone has stands where it was made. */
  readonly calls: readonly CallComparison[]
  readonly catalog: readonly CatalogChange[]
  /** Lists that one side never asked for: they are not compared. */
  readonly notListed: readonly (keyof Catalog)[]
  readonly handshake: readonly HandshakeChange[]
  /** Findings that one side alone has; absent unless both lists were given. */
  readonly findings?: FindingChanges
  readonly summary: ComparisonSummary
  /** No call, no entry of a list, and nothing of the handshake that counts differs. */
  readonly same: boolean
}

/** Requirements that are broken more often, or less, than on the other side; `times` is the difference. */
export type FindingChanges = {
  readonly added: readonly FindingChange[]
  readonly removed: readonly FindingChange[]
}
export type FindingChange = { readonly rule: string; readonly message: string; readonly times: number }
