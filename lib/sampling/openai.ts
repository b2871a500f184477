import type { JsonObject } from '@/lib/protocol/json'
import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import type { Adapter } from './adapter'
import { endpoint, JSON_POST, keyHeader } from './endpoint'
import { openaiMessages } from './openai-messages'
import { readOpenai } from './openai-reply'
import type { Prompt, Say } from './prompt'
import { idAliases, nameAliases } from './tool-names'
import type { ModelInfo, ProviderConfig } from './types'

const MAX_STOP = 4

/** OpenAI itself refuses some of what every compatible server takes. */
const isOpenai = ({ baseUrl }: ProviderConfig): boolean => /^https:\/\/api\.openai\.com(\/|$)/.test(baseUrl.trim())

const settings = (config: ProviderConfig, prompt: Prompt, say: Say): JsonObject => {
  const { maxTokens, temperature, stop, metadata } = prompt
  if (stop.length > MAX_STOP)
    say('stopSequences', `At most ${MAX_STOP} are taken here: the last ${stop.length - MAX_STOP} are left out.`)
  // OpenAI refuses metadata of a completion that it is not to keep, and nobody asked for that.
  if (metadata && isOpenai(config)) say('metadata', 'OpenAI takes it only for completions it stores: left out.')
  return {
    // OpenAI's newer models refuse max_tokens; most compatible servers know nothing else.
    ...(maxTokens === undefined ? {} : { [isOpenai(config) ? 'max_completion_tokens' : 'max_tokens']: maxTokens }),
    ...(temperature === undefined ? {} : { temperature }),
    ...(stop.length === 0 ? {} : { stop: stop.slice(0, MAX_STOP) }),
    ...(metadata && !isOpenai(config) ? { metadata } : {}),
  }
}

const readPrice = (pricing: unknown): Pick<ModelInfo, 'price'> => {
  const [input, output] = ['prompt', 'completion'].map((key) => Number(stringAt(pricing, key) ?? NaN) * 1e6)
  // OpenRouter's router has a price of -1: it depends on where it sends you.
  return input !== undefined && output !== undefined && input >= 0 && output >= 0 ? { price: { input, output } } : {}
}

/** Chat Completions (https://platform.openai.com/docs/api-reference/chat), as OpenAI and all who are compatible speak it. */
export const openai: Adapter = {
  version: '/v1',
  headers: (key) => keyHeader('Authorization', key, 'Bearer '),
  toRequest: (config, prompt, say) => {
    const names = nameAliases(prompt, { accepts: /^[\w-]+$/, longest: 64, onChange: say })
    const ids = idAliases({ accepts: /./, longest: 40 })
    const body: JsonObject = {
      model: config.model,
      messages: openaiMessages(prompt, { ids, names, say }),
      ...settings(config, prompt, say),
      ...(prompt.tools.length === 0
        ? {}
        : {
            tools: prompt.tools.map(({ name, description, inputSchema }) => ({
              type: 'function',
              function: {
                name: names.to(name),
                ...(description === undefined ? {} : { description }),
                parameters: inputSchema,
              },
            })),
          }),
      ...(prompt.toolChoice === undefined ? {} : { tool_choice: prompt.toolChoice }),
      stream: true,
      stream_options: { include_usage: true },
    }
    return {
      nameOf: names.from,
      request: {
        url: endpoint(config.baseUrl, openai.version, '/chat/completions'),
        method: 'POST',
        headers: [...JSON_POST, ...openai.headers(config.key)],
        body: JSON.stringify(body),
      },
    }
  },
  readEvent: readOpenai,
  readWhole: readOpenai,
  modelsPath: '/models',
  readModels: (page) => ({
    models: (isObject(page) && Array.isArray(page['data']) ? page['data'] : []).flatMap((model): ModelInfo[] => {
      const id = stringAt(model, 'id')
      const name = stringAt(model, 'name')
      if (id === undefined) return []
      return [{ id, ...(name === undefined ? {} : { name }), ...readPrice(objectAt(model, 'pricing')) }]
    }),
  }),
}
