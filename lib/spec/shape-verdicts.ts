import { isObject } from '@/lib/protocol/json'
import { valueAt } from '@/lib/protocol/pointer'
import { checkShape } from '@/lib/protocol/shapes/check'
import { messageShape } from '@/lib/protocol/shapes/for-message'
import type { ShapeFault } from '@/lib/protocol/shapes/verdict'
import type { Violation } from './rule'
import type { Sighting } from './sightings'

type Judged = { readonly id: string; readonly violations: readonly Violation[] }

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

const NONE: readonly Judged[] = []

/** A message that is neither request, notification nor response has no shape of its own: it is none of the schema's. */
const kindVerdicts = ({ message: { content } }: Sighting<'message'>): readonly Judged[] =>
  content.kind === 'invalid'
    ? [{ id: SCHEMA_VALID, violations: [{ message: `It is no JSON-RPC message: ${content.reason}.`, path: '' }] }]
    : NONE

/** What the shape of a server's message says of each requirement that is an annotation on it. */
export const shapeVerdicts = (sighting: Sighting): readonly Judged[] => {
  if (sighting.kind === 'message') return kindVerdicts(sighting)
  const shape = shapeOf(sighting)
  if (!shape || !('value' in sighting)) return NONE
  const { faults, visited } = checkShape(shape, sighting.value, sighting.peer.revision)
  const byId = new Map<string, Violation[]>([[SCHEMA_VALID, []]])
  for (const id of visited) byId.set(id, [])
  for (const fault of faults) {
    const told = violation(fault, sighting.value)
    const ids = fault.beyondSchema ? fault.requirements : [SCHEMA_VALID, ...fault.requirements]
    for (const id of new Set(ids)) {
      const list = byId.get(id)
      if (list) list.push(told)
      else byId.set(id, [told])
    }
  }
  return Array.from(byId, ([id, violations]) => ({ id, violations }))
}
