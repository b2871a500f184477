import { ERROR_CODES } from '@/lib/protocol/error-codes'
import type { Verdict } from '@/lib/spec/rule'
import type { Sighting } from '@/lib/spec/sightings'
import { codeOf } from './code-of'

/** Codes that 2026-07-28 took back: each has a requirement of its own. */
const TAKEN_BACK = new Set<number>([ERROR_CODES.resourceNotFound, ERROR_CODES.urlElicitationRequired])

const DEFINED = new Set<number>(
  Object.values(ERROR_CODES).filter((code) => code !== ERROR_CODES.userRejected && !TAKEN_BACK.has(code)),
)

/** Both ends included, the lower first. */
type Range = { readonly lowest: number; readonly highest: number }

/** Judges every error code: none in the range but those the specification defines. */
export const noneWithin =
  ({ lowest, highest }: Range, whose: string) =>
  (sighting: Sighting<'error'>): Verdict => {
    const code = codeOf(sighting)
    if (code === undefined) return undefined
    if (code < lowest || code > highest || DEFINED.has(code) || TAKEN_BACK.has(code)) return []
    return [{ message: `The error code ${code} is ${whose}.`, path: '/error/code', actual: code }]
  }

/** Judges every error code: it is not this one, which an earlier revision defined. */
export const neverAgain =
  (forbidden: number, instead: string) =>
  (sighting: Sighting<'error'>): Verdict => {
    const code = codeOf(sighting)
    if (code === undefined) return undefined
    if (code !== forbidden) return []
    return [{ message: `The error code is ${forbidden}: ${instead}.`, path: '/error/code', actual: code }]
  }
