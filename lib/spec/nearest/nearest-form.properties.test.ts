import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isObject, type Json } from '@/lib/protocol/json'
import { pointerTo, segmentsOf } from '@/lib/protocol/pointer'
import { REVISIONS, type Revision } from '@/lib/protocol/revisions'
import { existsAt } from '@/lib/protocol/shapes/at-revision'
import { checkShape } from '@/lib/protocol/shapes/check'
import { CLIENT_MESSAGES, SERVER_MESSAGES } from '@/lib/protocol/shapes/messages'
import type { Shape } from '@/lib/protocol/shapes/shape'
import { arbitraryOf } from '@/lib/testing/arbitrary-shape'
import { mend } from './mend'
import { setAt, valueAt } from './set-at'

type Whole = { readonly shape: Shape; readonly revision: Revision; readonly values: fc.Arbitrary<Json> }

/** By name, so that a counterexample can be read. */
const WHOLES = new Map(
  [SERVER_MESSAGES, CLIENT_MESSAGES].flatMap((side, index) =>
    Object.entries(side).flatMap(([kind, messages]) =>
      [...messages].flatMap(([method, shape]) =>
        REVISIONS.filter((revision) => existsAt(shape, revision)).map((revision): [string, Whole] => [
          `${['server', 'client'][index] ?? ''} ${kind} ${method} ${revision}`,
          { shape, revision, values: arbitraryOf(shape, revision) },
        ]),
      ),
    ),
  ),
)

const message = fc
  .constantFrom(...WHOLES.keys())
  .chain((what) => WHOLES.get(what)!.values.map((value) => ({ what, value })))

const mended = (what: string, value: unknown) => {
  const { shape, revision } = WHOLES.get(what)!
  const faultsOf = (one: unknown) => checkShape(shape, one, revision).faults
  return { form: mend(shape, value, revision), faultsOf }
}

const pathsIn = (value: unknown, at = ''): readonly string[] => {
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item: unknown, index) => [index, item] as const)
    : isObject(value)
      ? Object.entries(value)
      : []
  return [at, ...entries.flatMap(([key, inner]) => pathsIn(inner, pointerTo(at, key)))]
}

/** One change of one place: taken away, renamed, or of another type. */
const mutation = fc.oneof(
  fc.constantFrom('away', 'renamed'),
  fc.constantFrom<Json[]>(5, true, null, [], {}, 'no such thing').map((to) => ({ to })),
)

const renamedMember = (value: unknown, path: string): unknown => {
  const segments = segmentsOf(path)
  const name = segments.at(-1) ?? ''
  const parent = valueAt(value, segments.slice(0, -1))
  if (!isObject(parent) || Object.hasOwn(parent, `_${name}`)) return value
  const entries = Object.entries(parent).map(([key, inner]) => [key === name ? `_${name}` : key, inner] as const)
  return setAt(value, segments.slice(0, -1), Object.fromEntries(entries))
}

const isEmptied = (from: unknown, to: unknown): boolean =>
  isObject(from) && isObject(to) && Object.keys(to).length === 0

describe('The nearest form of any message of any revision', () => {
  it('is the message itself where it conforms', () => {
    fc.assert(
      fc.property(message, ({ what, value }) => {
        const { form } = mended(what, value)
        expect(form.edits).toEqual([])
        expect(form.value).toBe(value)
      }),
      { numRuns: 300 },
    )
  })

  it('is one edit away where one thing is wrong with it', () => {
    fc.assert(
      fc.property(message, fc.nat(), mutation, ({ what, value }, at, how) => {
        const paths = pathsIn(value).slice(1)
        const path = paths[at % paths.length] ?? ''
        const segments = segmentsOf(path)
        // An object without any member has as many faults as members it must have.
        fc.pre(typeof how === 'string' || !isEmptied(valueAt(value, segments), how.to))
        const wrong =
          how === 'renamed'
            ? renamedMember(value, path)
            : setAt(value, segments, typeof how === 'string' ? undefined : how.to)
        const { form, faultsOf } = mended(what, wrong)
        expect(faultsOf(form.value)).toEqual([])
        expect(form.edits.length).toBe(faultsOf(wrong).length === 0 ? 0 : 1)
      }),
      { numRuns: 800 },
    )
  })

  it('is found for several things wrong at once', () => {
    fc.assert(
      fc.property(message, fc.array(fc.tuple(fc.nat(), mutation), { maxLength: 6 }), ({ what, value }, all) => {
        const wrong = all.reduce<unknown>((now, [at, how]) => {
          const paths = pathsIn(now)
          const path = paths[at % paths.length] ?? ''
          if (how === 'renamed') return renamedMember(now, path)
          return setAt(now, segmentsOf(path), typeof how === 'string' ? undefined : how.to) ?? now
        }, value)
        const { form, faultsOf } = mended(what, wrong)
        expect(faultsOf(form.value)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
