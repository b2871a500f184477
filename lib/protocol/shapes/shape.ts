import type { Revision } from '@/lib/protocol/revisions'

/** The revisions in which something exists, both ends included; without an end, from the first or to the last. */
export type Dates = { readonly since?: Revision; readonly until?: Revision }

/** The id of a requirement that a node or member decides; with dates where it does so in some revisions only. */
export type Requirement = string | (Dates & { readonly id: string })

/** What every node and member may carry: when it exists, and which requirements it decides. */
export type Marks = Dates & {
  /** Own every fault here and inside, but for what a node or member further in owns. */
  readonly requirements?: readonly Requirement[]
  /** Own the faults of this very place: absent, or of the wrong type. */
  readonly here?: readonly Requirement[]
  /** Own the faults of a value of the right type: its format, range or choice. */
  readonly detail?: readonly Requirement[]
}

/** Of a number its value, of a string or array its length; both ends included. */
export type Bounds = { readonly min?: number; readonly max?: number }

export type Literal = string | number | boolean
export type Format = 'uri' | 'uri-template' | 'byte'

/** `closed`: other members are ruled out by a requirement, though not by the schema. */
export type ObjectShape = Marks & { readonly kind: 'object'; readonly members: Members; readonly closed?: true }
export type ArrayShape = Marks & { readonly kind: 'array'; readonly items: Shape } & Bounds
/** An object whose members all have names of the sender's choosing and values of one shape. */
export type RecordShape = Marks & { readonly kind: 'record'; readonly values: Shape }
/** Any of the branches that exist in the revision. */
export type UnionShape = Marks & { readonly kind: 'union'; readonly branches: readonly Shape[] }
export type LiteralShape = Marks & { readonly kind: 'literal'; readonly values: readonly Literal[] }
export type StringShape = Marks & { readonly kind: 'string'; readonly format?: Format } & Bounds
export type NumberShape = Marks & { readonly kind: 'number' | 'integer' } & Bounds
/** `unknown` is any JSON value at all. */
export type PlainShape = Marks & { readonly kind: 'boolean' | 'null' | 'unknown' }

/** Shapes that say what a value is; the others stand for one of these in a given revision. */
export type SolidShape =
  ObjectShape | ArrayShape | RecordShape | UnionShape | LiteralShape | StringShape | NumberShape | PlainShape

/** The first of the shapes that exists in the revision. */
export type DatedShape = Marks & { readonly kind: 'dated'; readonly shapes: readonly Shape[] }
/**
 * `strict` is what the text of the spec requires, `lax` what its schema lets through; what fits `strict` also fits `lax`.
 * Faults against `strict` alone are told apart by `beyondSchema`.
 */
export type StricterShape = Marks & { readonly kind: 'stricter'; readonly lax: Shape; readonly strict: Shape }

/** What a value on the wire looks like, in every revision at once: plain data that other code can walk. */
export type Shape = SolidShape | DatedShape | StricterShape

/**
 * A named part of an object. Objects are open: other members may come beside those listed. `forbidden` is for what a
 * requirement rules out though the schema does not.
 */
export type Member = Marks & { readonly shape: Shape; readonly presence: 'required' | 'optional' | 'forbidden' }

/** The first member in a list that exists in the revision counts. A member does not exist where its shape does not. */
export type Members = Readonly<Record<string, Member | readonly Member[]>>

/** One requirement that owns all of it, or marks in full. */
type Marked<M extends Marks = Marks> = string | M

const marksOf = <M extends Marks>(
  marks: Marked<M> | undefined,
): M | { readonly requirements: readonly string[] } | undefined =>
  typeof marks === 'string' ? { requirements: [marks] } : marks

export const object = (members: Members = {}, marks?: Marked<Marks & { readonly closed?: true }>): ObjectShape => ({
  kind: 'object',
  members,
  ...marksOf(marks),
})

/** The object with more members, or other ones under the same names. */
export const extended = (base: ObjectShape, members: Members, marks?: Marked): ObjectShape => ({
  ...base,
  ...marksOf(marks),
  members: { ...base.members, ...members },
})

export const must = (shape: Shape, marks?: Marked): Member => ({ shape, presence: 'required', ...marksOf(marks) })
export const may = (shape: Shape, marks?: Marked): Member => ({ shape, presence: 'optional', ...marksOf(marks) })
export const mustNot = (marks?: Marked): Member => ({ shape: anything, presence: 'forbidden', ...marksOf(marks) })

/** Optional at first, required from a revision on. */
export const mustSince = (since: Revision, shape: Shape, marks: Marks = {}): readonly Member[] => [
  must(shape, { ...marks, since }),
  may(shape, marks),
]

export const array = (items: Shape, marks?: Marked<Marks & Bounds>): ArrayShape => ({
  kind: 'array',
  items,
  ...marksOf(marks),
})
export const record = (values: Shape, marks?: Marked): RecordShape => ({ kind: 'record', values, ...marksOf(marks) })
export const union = (branches: readonly Shape[], marks?: Marked): UnionShape => ({
  kind: 'union',
  branches,
  ...marksOf(marks),
})
export const literal = (...values: readonly Literal[]): LiteralShape => ({ kind: 'literal', values })
export const dated = (...shapes: readonly Shape[]): DatedShape => ({ kind: 'dated', shapes })
export const stricter = (lax: Shape, strict: Shape): StricterShape => ({ kind: 'stricter', lax, strict })

/** The same shape with other dates, bounds or requirements. */
export const marked = <S extends Shape>(shape: S, marks: Marked<Marks & Bounds>): S => ({ ...shape, ...marksOf(marks) })

export const string: StringShape = { kind: 'string' }
export const uri: StringShape = { kind: 'string', format: 'uri' }
export const uriTemplate: StringShape = { kind: 'string', format: 'uri-template' }
export const bytes: StringShape = { kind: 'string', format: 'byte' }
export const number: NumberShape = { kind: 'number' }
export const integer: NumberShape = { kind: 'integer' }
/** A share, from 0 to 1. */
export const fraction: NumberShape = { kind: 'number', min: 0, max: 1 }
export const boolean: PlainShape = { kind: 'boolean' }
export const nothing: PlainShape = { kind: 'null' }
export const anything: PlainShape = { kind: 'unknown' }
