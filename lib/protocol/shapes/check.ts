import type { Revision } from '@/lib/protocol/revisions'
import { compileShape } from './compile'
import { newRun } from './run'
import type { Shape } from './shape'
import type { ShapeVerdict } from './verdict'

/**
 * Holds a parsed JSON value against a shape as the revision has it. Never throws; linear in the size of the value; at
 * most 100 faults. Where several branches of a union could be meant, what is wrong is said of the most likely one.
 */
export const checkShape = (shape: Shape, value: unknown, revision: Revision): ShapeVerdict => {
  const run = newRun()
  compileShape(shape, revision)(value, run)
  return { faults: run.faults, visited: run.visited }
}
