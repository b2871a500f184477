import type { JsonObject } from '@/lib/protocol/json'
import { isObject, stringAt } from '@/lib/protocol/json'
import type { Adapter } from './adapter'
import type { Aliases } from './aliases'
import { anthropicMessages } from './anthropic-messages'
import { readAnthropicEvent, readAnthropicMessage } from './anthropic-reply'
import { endpoint, JSON_POST, keyHeader } from './endpoint'
import type { Prompt, Say } from './prompt'
import { idAliases, nameAliases } from './tool-names'
import type { ModelInfo } from './types'

const DEFAULT_MAX_TOKENS = 1024

const CHOICES = { auto: 'auto', required: 'any', none: 'none' } as const

const settings = ({ maxTokens, temperature, stop, metadata, system }: Prompt, say: Say): JsonObject => {
  if (maxTokens === undefined)
    say('maxTokens', `Missing, and Anthropic wants to be told: ${DEFAULT_MAX_TOKENS} are asked for.`)
  const clamped = temperature === undefined ? undefined : Math.min(1, Math.max(0, temperature))
  if (clamped !== temperature) say('temperature', `Anthropic takes 0 to 1: ${String(clamped)} is asked for.`)
  const sequences = stop.filter((entry) => entry.trim() !== '')
  if (sequences.length < stop.length) say('stopSequences', 'Anthropic takes none of white space alone: left out.')
  const user = stringAt(metadata, 'user_id')
  const others = Object.keys(metadata ?? {}).filter((key) => key !== 'user_id' || user === undefined)
  if (others.length > 0) say('metadata', `Anthropic takes a user_id only: ${others.join(', ')} left out.`)
  return {
    max_tokens: maxTokens ?? DEFAULT_MAX_TOKENS,
    ...(clamped === undefined ? {} : { temperature: clamped }),
    ...(sequences.length === 0 ? {} : { stop_sequences: sequences }),
    ...(user === undefined ? {} : { metadata: { user_id: user } }),
    ...(system === undefined ? {} : { system }),
  }
}

const toolSettings = ({ tools, toolChoice, messages }: Prompt, names: Aliases, say: Say): JsonObject => {
  if (tools.length > 0)
    return {
      tools: tools.map(({ name, description, inputSchema }) => ({
        name: names.to(name),
        ...(description === undefined ? {} : { description }),
        input_schema: inputSchema,
      })),
      ...(toolChoice === undefined ? {} : { tool_choice: { type: CHOICES[toolChoice] } }),
    }
  const used = new Set(
    messages.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'tool_use' ? [block.name] : []))),
  )
  if (used.size === 0) return {}
  // Tool uses in the messages want their tools to be defined, also where no more are to be made.
  say('tools', 'Missing, though tools were used: they are named to Anthropic, and no more uses allowed.')
  return {
    tools: [...used].map((name) => ({ name: names.to(name), input_schema: { type: 'object' } })),
    tool_choice: { type: 'none' },
  }
}

/** The Messages API (https://docs.anthropic.com/en/api/messages), version 2023-06-01. */
export const anthropic: Adapter = {
  version: '/v1',
  headers: (key) => [...keyHeader('x-api-key', key), ['anthropic-version', '2023-06-01']],
  toRequest: (config, prompt, say) => {
    const names = nameAliases(prompt, { accepts: /^[\w-]+$/, longest: 64, onChange: say })
    const ids = idAliases({ accepts: /^[\w-]+$/, longest: 256 })
    const body: JsonObject = {
      model: config.model,
      ...settings(prompt, say),
      messages: anthropicMessages(prompt.messages, { ids, names, say }),
      ...toolSettings(prompt, names, say),
      stream: true,
    }
    return {
      nameOf: names.from,
      request: {
        url: endpoint(config.baseUrl, anthropic.version, '/messages'),
        method: 'POST',
        headers: [...JSON_POST, ...anthropic.headers(config.key)],
        body: JSON.stringify(body),
      },
    }
  },
  readEvent: readAnthropicEvent,
  readWhole: readAnthropicMessage,
  modelsPath: '/models?limit=1000',
  readModels: (page) => {
    const { data, has_more: more, last_id: last } = isObject(page) ? page : {}
    const models = (Array.isArray(data) ? data : []).flatMap((model): ModelInfo[] => {
      const id = stringAt(model, 'id')
      const name = stringAt(model, 'display_name')
      return id === undefined ? [] : [{ id, ...(name === undefined ? {} : { name }) }]
    })
    return {
      models,
      ...(more === true && typeof last === 'string' ? { next: `&after_id=${encodeURIComponent(last)}` } : {}),
    }
  },
}
