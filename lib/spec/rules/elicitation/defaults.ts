import { isObject } from '@/lib/protocol/json'
import type { Elicitation, FormProperty } from './elicitations'

export const hasDefault = ({ schema, kind }: FormProperty): boolean =>
  kind !== undefined && isObject(schema) && schema['default'] !== undefined

/** Whether some default is of the right type: of the others it cannot be asked whether they fit. */
export const hasFittingDefault = ({ properties, remarks }: Elicitation): boolean =>
  properties.filter(hasDefault).length > remarks.filter(({ rule }) => rule === 'elicitation-default-type').length
