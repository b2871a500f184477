import { stringAt, isObject } from '@/lib/protocol/json'
import type { Json, JsonObject } from '@/lib/protocol/json'

/** A prompt's arguments as a JSON Schema: all are strings (`PromptArgument`, every revision). */
export const promptSchema = (raw: Readonly<Record<string, unknown>>): JsonObject => {
  const list = Array.isArray(raw['arguments']) ? (raw['arguments'] as unknown[]) : []
  const properties: JsonObject = {}
  const required: Json[] = []
  for (const argument of list) {
    const name = stringAt(argument, 'name')
    if (name === undefined || !isObject(argument)) continue
    const title = stringAt(argument, 'title')
    const description = stringAt(argument, 'description')
    properties[name] = {
      type: 'string',
      ...(title === undefined ? {} : { title }),
      ...(description === undefined ? {} : { description }),
    }
    if (argument['required'] === true) required.push(name)
  }
  return { type: 'object', properties, required }
}
