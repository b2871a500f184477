import { isObject } from '@/lib/protocol/json'
import { valueAt } from '@/lib/protocol/pointer'
import { checkShape } from '@/lib/protocol/shapes/check'
import { messageShape } from '@/lib/protocol/shapes/for-message'
import type { ShapeFault } from '@/lib/protocol/shapes/verdict'
import type { Violation } from './rule'
import type { Sighting } from './sightings'

/** Told each requirement that was decided; without violations, it is kept. */
type Judge = (id: string, violations: readonly Violation[]) => void

/** The requirement that a message have its schema's shape at all, whatever else it breaks. */
const SCHEMA_VALID = 'jsonrpc-schema-valid'

const shapeOf = (sighting: Sighting) => {
  const { peer } = sighting
  switch (sighting.kind) {
    case 'request':
    case 'notification':
      return messageShape({ kind: sighting.kind, from: 'server', method: sighting.method }, peer.revision)
    case 'result': {
      const { method, request } = sighting
      return messageShape({ kind: 'result', from: 'server', method, params: request.params }, peer.revision)
    }
    case 'error': {
      const code = isObject(sighting.error) ? sighting.error['code'] : undefined
      return messageShape(
        { kind: 'error', from: 'server', method: sighting.method, ...(typeof code === 'number' && { code }) },
        peer.revision,
      )
    }
    default:
      return undefined
  }
}

const found: Record<ShapeFault['kind'], string> = {
  missing: 'is missing',
  type: 'has the wrong type',
  value: 'has a value that is not allowed',
  format: 'is not in its format',
  range: 'is out of range',
  extra: 'must not be there',
}

const violation = ({ path, kind, expected }: ShapeFault, value: unknown): Violation => {
  const actual = valueAt(value, path)
  return {
    message: `${path === '' ? 'The message' : path} ${found[kind]}: ${expected}${kind === 'extra' ? '' : ' is expected'}.`,
    path,
    // Whole objects are in the message; what fits in a line is told.
    ...(actual !== undefined && typeof actual !== 'object' && { actual }),
    expected,
  }
}

const NONE: readonly Violation[] = []

/** A message that is neither request, notification nor response has no shape of its own: it is none of the schema's. */
const judgeKind = ({ message: { content } }: Sighting<'message'>, judge: Judge): void => {
  if (content.kind === 'invalid')
    judge(SCHEMA_VALID, [{ message: `It is no JSON-RPC message: ${content.reason}.`, path: '' }])
}

/** The violations of each requirement that has any; nothing is made for a message that is as it should be. */
const violationsOf = (faults: readonly ShapeFault[], value: unknown): ReadonlyMap<string, readonly Violation[]> => {
  const byId = new Map<string, Violation[]>()
  for (const fault of faults) {
    const told = violation(fault, value)
    const ids = fault.beyondSchema ? fault.requirements : [SCHEMA_VALID, ...fault.requirements]
    for (const id of new Set(ids)) {
      const list = byId.get(id)
      if (list) list.push(told)
      else byId.set(id, [told])
    }
  }
  return byId
}

/** Tells what the shape of a server's message says of each requirement that is an annotation on it. */
export const judgeShape = (sighting: Sighting, judge: Judge): void => {
  if (sighting.kind === 'message') {
    judgeKind(sighting, judge)
    return
  }
  const shape = shapeOf(sighting)
  if (!shape || !('value' in sighting)) return
  const { faults, visited } = checkShape(shape, sighting.value, sighting.peer.revision)
  const broken = faults.length === 0 ? undefined : violationsOf(faults, sighting.value)
  judge(SCHEMA_VALID, broken?.get(SCHEMA_VALID) ?? NONE)
  for (const id of visited) if (id !== SCHEMA_VALID) judge(id, broken?.get(id) ?? NONE)
  if (broken) for (const [id, violations] of broken) if (id !== SCHEMA_VALID && !visited.has(id)) judge(id, violations)
}
