import { judgeElicitation } from '@/lib/elicitation/judge'
import { kindOf, type PropertyKind } from '@/lib/elicitation/property-kind'
import type { AskRemark } from '@/lib/elicitation/remark'
import { ERROR_CODES } from '@/lib/protocol/error-codes'
import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import { pointer } from '@/lib/protocol/pointer'
import type { Revision } from '@/lib/protocol/revisions'
import { remembered } from '@/lib/spec/parts/remembered'
import type { Sighting } from '@/lib/spec/sightings'

type Members = Readonly<Record<string, unknown>>

/** A property of a form; `kind` is undefined for what the restricted schema does not know. */
export type FormProperty = { readonly schema: unknown; readonly kind: PropertyKind | undefined }

/** What a server asks of the person, and everything that is wrong with it. */
export type Elicitation = {
  readonly params: Members
  /** There are no params at all, or none that are an object. */
  readonly bare?: true
  /** Undefined for a mode that there is not. */
  readonly mode: 'form' | 'url' | undefined
  /** The `requestedSchema` of a form, where it is an object. */
  readonly schema: Members | undefined
  readonly properties: readonly FormProperty[]
  readonly remarks: readonly AskRemark[]
}

export type PlacedElicitation = Elicitation & {
  /** JSON pointer to the params inside the message. */
  readonly path: string
}

const modeOf = ({ mode }: Members, revision: Revision): Elicitation['mode'] => {
  if (revision < '2025-11-25' || mode === undefined) return 'form'
  return mode === 'form' || mode === 'url' ? mode : undefined
}

const read = (params: Members, revision: Revision): Elicitation => {
  const mode = modeOf(params, revision)
  const schema = mode === 'form' ? objectAt(params, 'requestedSchema') : undefined
  const properties = Object.values(objectAt(schema, 'properties') ?? {}).map((property) => ({
    schema: property,
    kind: isObject(property) ? kindOf(property, revision) : undefined,
  }))
  return { params, mode, schema, properties, remarks: judgeElicitation(params, revision) }
}

// Some thirty rules want the same judgement of each ask.
const known = new WeakMap<Members, Elicitation>()

const elicitationOf = (params: unknown, revision: Revision): Elicitation => {
  if (!isObject(params)) return { ...read({}, revision), bare: true }
  const before = known.get(params)
  if (before) return before
  const elicitation = read(params, revision)
  known.set(params, elicitation)
  return elicitation
}

/** True for the error that sends the person to a page first (2025-11-25, URL elicitation required error). */
export const requiresPages = (error: unknown): error is Members =>
  isObject(error) && error['code'] === ERROR_CODES.urlElicitationRequired

/** The pages that such an error lists: only what claims to be one. */
const requiredPages = (error: unknown, revision: Revision): readonly PlacedElicitation[] => {
  const list = requiresPages(error) ? objectAt(error, 'data')?.['elicitations'] : undefined
  if (!Array.isArray(list)) return []
  return list.flatMap((entry: unknown, index) =>
    stringAt(entry, 'mode') === 'url'
      ? { ...elicitationOf(entry, revision), path: pointer('error', 'data', 'elicitations', index) }
      : [],
  )
}

/** The elicitations that a sighting holds: an ask itself, or the pages of an error that requires them. */
export const elicitationsIn = remembered((sighting: Sighting<'ask' | 'error'>): readonly PlacedElicitation[] => {
  const { revision } = sighting.peer
  if (sighting.kind === 'error') return requiredPages(sighting.error, revision)
  if (sighting.ask !== 'elicitation') return []
  return [{ ...elicitationOf(sighting.params, revision), path: sighting.path }]
})
