import { isObject } from '@/lib/protocol/json'
import type { TemplateValue, TemplateValues } from '@/lib/protocol/uri-template'
import { UsageError } from './io'

/** `name=value`, as it comes in a flag. @throws UsageError without a name or an equals sign. */
const readPair = (flag: string, text: string): [name: string, value: string] => {
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? []
  if (name === undefined || value === undefined) throw new UsageError(`${flag} ${text}: write it as name=value`)
  return [name, value]
}

/** Pairs of a flag that may be repeated; the last of a name counts. */
export const readPairs = (flag: string, texts: readonly string[] = []): Record<string, string> =>
  Object.fromEntries(texts.map((text) => readPair(flag, text)))

/** A template's values: `--var name=value` each, a list where a name comes more than once; `--vars` has them as JSON. */
export const readTemplateValues = (texts: readonly string[] = [], json = '{}'): TemplateValues => {
  const lists = new Map<string, string[]>()
  for (const [name, value] of texts.map((text) => readPair('--var', text)))
    lists.set(name, [...(lists.get(name) ?? []), value])
  const single = [...lists].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values] as const)
  return { ...readJsonValues(json), ...Object.fromEntries(single) }
}

const readJsonValues = (json: string): TemplateValues => {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    throw new UsageError(`--vars is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (isObject(value) && Object.values(value).every(isTemplateValue)) return value as TemplateValues
  throw new UsageError('--vars must be an object of strings, lists of strings and objects of strings')
}

const isTemplateValue = (value: unknown): value is TemplateValue =>
  typeof value === 'string' ||
  ((Array.isArray(value) || isObject(value)) && Object.values(value).every((member) => typeof member === 'string'))
