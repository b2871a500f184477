import { segmentsOf } from '@/lib/protocol/pointer'
import { jsonKind } from '@/lib/protocol/shapes/branch'
import type { Finding, Mend } from '@/lib/spec/findings'
import type { Edit, Form } from './edit'
import { setAt, valueAt } from './set-at'

/** What a finding tells of how it would be right. */
export type Mendable = Pick<Finding, 'message' | 'path' | 'expected' | 'mend'>

type Step = { readonly path: string; readonly segments: readonly string[]; readonly to: unknown; readonly why: string }

/** Words are for reading; what is no text is the value that belongs there, if of the kind that stands there. */
const fromExpected = (expected: unknown, actual: unknown): Mend | undefined => {
  if (expected === undefined || typeof expected === 'string') return undefined
  const isPlain = typeof expected !== 'object' || expected === null
  return isPlain || jsonKind(expected) === jsonKind(actual) ? { value: expected } : undefined
}

const stepOf = ({ message, path, expected, mend }: Mendable, value: unknown): Step | undefined => {
  if (path === undefined) return undefined
  const segments = segmentsOf(path)
  const how = mend ?? fromExpected(expected, valueAt(value, segments))
  if (how === 'remove') return { path, segments, to: undefined, why: message }
  return how !== undefined && 'value' in how ? { path, segments, to: how.value, why: message } : undefined
}

/** Later items first, so that taking one out does not move those still to go. */
const backwards = (one: Step, other: Step): number => {
  const index = one.segments.findIndex((segment, i) => segment !== other.segments[i])
  const [a, b] = [one.segments[index], other.segments[index]]
  return Number.isNaN(Number(a)) || Number.isNaN(Number(b)) ? 0 : Number(b) - Number(a)
}

const editOf = ({ path, to, why }: Step, from: unknown): Edit => {
  if (from === undefined) return { path, kind: 'add', to, why }
  return to === undefined ? { path, kind: 'remove', from, why } : { path, kind: 'replace', from, to, why }
}

type Applied<M extends Mendable> = Form & {
  /** Findings whose place was not there. */
  readonly left: readonly M[]
}

/**
 * The message with what findings say belongs in it: their `mend`, else an `expected` that is a JSON value rather than
 * words. Of several for one place the first counts.
 */
export const applyMends = <M extends Mendable>(message: unknown, findings: readonly M[]): Applied<M> => {
  const steps = new Map<string, Step & { readonly finding: M }>()
  for (const finding of findings) {
    const step = stepOf(finding, message)
    if (step && !steps.has(step.path)) steps.set(step.path, { ...step, finding })
  }
  const ordered = [...steps.values()]
  const sets = ordered.filter(({ to }) => to !== undefined)
  const removals = ordered.filter(({ to }) => to === undefined).sort(backwards)
  const edits: Edit[] = []
  const left: M[] = []
  let value = message
  for (const step of [...sets, ...removals]) {
    const from = valueAt(value, step.segments)
    if (from === step.to) continue
    const next = setAt(value, step.segments, step.to)
    if (next === undefined) left.push(step.finding)
    else {
      value = next
      edits.push(editOf(step, from))
    }
  }
  return { value, edits, left }
}
