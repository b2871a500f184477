import type { JsonObject } from '@/lib/protocol/json'
import type { ReadExchange } from './read-exchange'

const PLACES: readonly (readonly [method: RegExp, name: string, flag?: string])[] = [
  [/^tools\//, 'tools'],
  [/^resources\/subscribe$/, 'resources', 'subscribe'],
  [/^resources\//, 'resources'],
  [/^prompts\//, 'prompts'],
  [/^completion\//, 'completions'],
  [/^logging\/|^notifications\/message$/, 'logging'],
  [/^notifications\/tools\/list_changed$/, 'tools', 'listChanged'],
  [/^notifications\/resources\/list_changed$/, 'resources', 'listChanged'],
  [/^notifications\/resources\/updated$/, 'resources', 'subscribe'],
  [/^notifications\/prompts\/list_changed$/, 'prompts', 'listChanged'],
  [/^tasks\//, 'tasks'],
]

/** What a server was seen to be used for, where the capture does not hold what it declared. */
export const inferredCapabilities = (exchanges: readonly ReadExchange[]): JsonObject => {
  const found = new Map<string, JsonObject>()
  for (const { sent, frames } of exchanges)
    for (const message of [...sent, ...frames.flatMap(({ messages }) => messages)])
      if (message.kind === 'request' || message.kind === 'notification')
        for (const [method, name, flag] of PLACES)
          if (method.test(message.method))
            found.set(name, { ...found.get(name), ...(flag !== undefined && { [flag]: true }) })
  return Object.fromEntries(found)
}
