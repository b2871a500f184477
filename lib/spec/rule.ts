import type { Seq } from '@/lib/recording/keys'
import type { RequirementId } from './catalogue/requirements'
import type { Mend } from './findings'
import type { Peer, Sighting, SightingKind } from './sightings'

/** One way in which something is not as the requirement wants it. */
export type Violation = {
  /** What is wrong, in plain words, with the names and values that matter. */
  readonly message: string
  /** JSON pointer (RFC 6901) into the JSON-RPC message; '' for the whole. Absent when it is not about a message's members. */
  readonly path?: string
  /** The event it is pinned to; the sighting's own unless said otherwise. */
  readonly seq?: Seq
  /** Further events that prove it, oldest first. */
  readonly evidence?: readonly Seq[]
  readonly actual?: unknown
  readonly expected?: unknown
  /** How it would be right, for the diff; without it, an `expected` that is no text is what belongs at `path`. */
  readonly mend?: Mend
}

/** Undefined: this sighting has nothing the rule could judge. Empty: judged, and as it should be. */
export type Verdict = readonly Violation[] | undefined

/** What travels with every check: shown on the requirement's page and beside each finding. */
export type Docs = {
  readonly id: RequirementId
  /** What goes wrong for users or clients when it is not so. One or two sentences. */
  readonly why: string
  /** What the author of the server does about it. Imperative. */
  readonly fix: string
  /** A fragment of traffic as it should be, and one that breaks it: JSON, headers or an event stream, as text. */
  readonly example: { readonly right: string; readonly wrong: string }
}

type Scope = {
  /**
   * The dotted path of the server capability without which the requirement means nothing (`tools`,
   * `resources.subscribe`); such a server is `not-applicable` unless it does the thing anyway.
   */
  readonly needs?: string
  /** Why the requirement cannot apply to this server, in half a sentence; undefined when it does. */
  readonly appliesTo?: (peer: Peer) => string | undefined
  /** Severity when the specification contradicts itself, or when it is only a sign: never more than this. */
  readonly atMost?: 'should' | 'hint'
  /** Report the first violation of a connection only. */
  readonly once?: true
}

/** What a rule looks at; `methods` narrows requests, notifications, results, errors, asks and sent messages. */
type On<K extends SightingKind> = {
  readonly on: K | readonly K[]
  readonly methods?: readonly string[]
}

type Check<K extends SightingKind> = (sighting: Sighting<K>) => Verdict

/** A requirement that code decides, from what passes by. */
export type Rule = Docs &
  Scope & {
    readonly kind: 'rule'
    readonly on: readonly SightingKind[]
    readonly methods?: readonly string[]
    /** A fresh check with a memory of its own, for one connection; given sightings of the kinds in `on` only. */
    readonly watch: () => (sighting: never) => Verdict
  }

/** A requirement that the shape of a message decides: its id is an annotation in `lib/protocol/shapes`. */
export type ShapeRule = Docs & Scope & { readonly kind: 'shape' }

/**
 * A rule: pure, without clock or IO. `check` when one sighting is enough; `watch` when it must remember: it is called
 * once for each connection and returns the check.
 */
export const defineRule = <K extends SightingKind>(
  rule: Docs & Scope & On<K> & ({ readonly check: Check<K> } | { readonly watch: () => Check<K> }),
): Rule => {
  const { on, ...rest } = rule
  const kinds: readonly SightingKind[] = typeof on === 'string' ? [on] : on
  return { ...rest, kind: 'rule', on: kinds, watch: 'watch' in rule ? rule.watch : () => rule.check }
}

export const shapeRule = (rule: Docs & Scope): ShapeRule => ({ ...rule, kind: 'shape' })
