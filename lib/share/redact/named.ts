import type { Why } from './types'

/** A secret that was noticed in a text, by what it is called or by its form. Indexes are those of the text. */
export type Named = {
  readonly from: number
  readonly to: number
  readonly why: Why
  /** What it is called in the list. */
  readonly what: string
  /** Its value; where absent what stands between the indexes. */
  readonly value?: string
  /** What else of it gives it away: the password within Basic credentials. */
  readonly also?: readonly string[]
  /** A number of JSON: what stands there instead needs quotes, escaped as this level of JSON in JSON has them. */
  readonly bare?: { readonly level: number }
  /** Too much like any word to be looked for elsewhere. */
  readonly onlyHere?: boolean
}
