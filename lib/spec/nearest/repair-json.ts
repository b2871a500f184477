import { JsonReader, type Repair } from './json-reader'

/** More values behind each other in one text than this are not read. */
const MOST_VALUES = 100

type Repaired = {
  /** The values that the text holds one after another; one, as a rule. */
  readonly values: readonly unknown[]
  /** What was wrong with it, in plain words. */
  readonly repairs: readonly (Repair | 'several values')[]
}

/**
 * What a text that is no JSON was meant to be: cut off, a comma too many, single quotes, NaN, two values in a row.
 * Undefined for a text that looks like something else. Never throws; the work is linear in the text's length.
 */
export const repairJson = (text: string): Repaired | undefined => {
  if (!/^[\s\uFEFF]{0,1000}[{[]/.test(text)) return undefined
  const reader = new JsonReader(text)
  const values: unknown[] = []
  try {
    for (let value = reader.next(); value !== undefined && values.length < MOST_VALUES; value = reader.next())
      // What follows the message and is neither object nor list is no message of its own.
      if (typeof value === 'object' && value !== null) values.push(value)
      else reader.repairs.add('unquoted text')
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
  return { values, repairs: [...reader.repairs, ...(values.length > 1 ? (['several values'] as const) : [])] }
}
