import type { Effect } from './effect'

/** One schema as an object, its references followed; nothing about its members is certain. */
export type Node = Readonly<Record<string, unknown>>

/** A place in two schemas at which both are held against each other. */
export type Look = {
  /** What is spoken of: `“city”`, `The input`. */
  readonly name: string
  /** Says what is different about `keyword`, and what that does. */
  readonly note: (keyword: string, effect: Effect, what: string) => void
  /** As `note`, of a member by its pointer below this place. */
  readonly noteAt: (segments: readonly string[], effect: Effect, what: string) => void
  /** Goes on below; `member` is what the place is called there. */
  readonly inside: (segments: readonly string[], member: string, before: unknown, after: unknown) => void
  /** What a member of this place is called. */
  readonly nameOf: (member: string) => string
}

/** Looks at one group of keywords. */
export type Looker = (before: Node, after: Node, look: Look) => void

/** A value in a sentence; long ones are cut. */
export const said = (value: unknown): string => {
  const text = JSON.stringify(value) as string | undefined
  return text === undefined ? 'nothing' : text.length > 60 ? `${text.slice(0, 59)}…` : text
}

/** The first few of many. */
export const some = (values: readonly string[], most = 5): string =>
  values.length > most ? `${values.slice(0, most).join(', ')} and ${values.length - most} more` : values.join(', ')
