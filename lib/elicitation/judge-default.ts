import { createChecker } from '@/lib/forms/checker'
import type { Json } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import type { PropertyKind } from './property-kind'
import { remark, type AskRemark } from './remark'

const isOfKind = (name: PropertyKind['name'], value: unknown): boolean => {
  switch (name) {
    case 'boolean':
      return typeof value === 'boolean'
    case 'number':
      return typeof value === 'number'
    case 'multi':
    case 'multi-titled':
      return Array.isArray(value) && value.every((entry) => typeof entry === 'string')
    default:
      return typeof value === 'string'
  }
}

/** What is wrong with a property's default: before 2025-11-25 only booleans have one. */
export const judgeDefault = (
  schema: Readonly<Record<string, unknown>>,
  { name }: PropertyKind,
  revision: Revision,
  path: string,
): readonly AskRemark[] => {
  const { default: given } = schema
  const at = `${path}/default`
  if (given === undefined) return []
  if (revision < '2025-11-25') {
    if (name !== 'boolean')
      return [
        remark(
          'elicitation-default-early',
          at,
          'A default stands on a property that is no boolean: clients of this revision may ignore it.',
          'Leave it out, or negotiate 2025-11-25.',
        ),
      ]
    return typeof given === 'boolean'
      ? []
      : [remark('elicitation-boolean-schema', at, 'The default is not true or false.', 'Make it true or false.')]
  }
  if (!isOfKind(name, given))
    return [
      remark(
        'elicitation-default-type',
        at,
        `The default ${JSON.stringify(given)} is of another type than its property.`,
        'Give a default of the type that the property asks for.',
      ),
    ]
  const [problem] = createChecker({ properties: { given: schema } }).problems({ given: given as Json })
  if (problem === undefined) return []
  return [
    remark(
      'elicitation-default-valid',
      at,
      `The default ${JSON.stringify(given)} does not fit its own property: ${problem.message}.`,
      'Give a default that could be sent as it is.',
    ),
  ]
}
