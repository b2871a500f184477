import type { Revision } from '@/lib/protocol/revisions'
import { shapeAt } from '@/lib/protocol/shapes/at-revision'
import type { Shape } from '@/lib/protocol/shapes/shape'
import type { Form } from './edit'
import { mendLeaf } from './mend-leaf'
import { mendList } from './mend-list'
import { mendObject, mendRecord } from './mend-object'
import { mendUnion } from './mend-union'
import type { Mending } from './mending'
import type { Known } from './placeholder'

const mendInner: Mending['mend'] = (given, value, path, mending) => {
  const shape = shapeAt(given, mending.revision)
  if (!shape) return value
  switch (shape.kind) {
    case 'object':
      return mendObject(shape, value, path, mending)
    case 'record':
      return mendRecord(shape, value, path, mending)
    case 'array':
      return mendList(shape, value, path, mending)
    case 'union':
      return mendUnion(shape, value, path, mending)
    case 'stricter':
      return mendInner(shape.strict, value, path, mending)
    default:
      return mendLeaf(shape, value, path, mending)
  }
}

/**
 * The value in the nearest form that has the shape in the revision, and the steps to it. Never throws; the work is
 * linear in the size of the value; what conforms comes back as it is.
 */
export const mend = (shape: Shape, value: unknown, revision: Revision, known: Known = () => undefined): Form => {
  const edits: Form['edits'][number][] = []
  return { value: mendInner(shape, value, '', { revision, known, edits, mend: mendInner }), edits }
}
