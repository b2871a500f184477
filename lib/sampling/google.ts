import type { JsonObject } from '@/lib/protocol/json'
import { isObject, stringAt } from '@/lib/protocol/json'
import type { Adapter } from './adapter'
import type { Aliases } from './aliases'
import { endpoint, JSON_POST, keyHeader } from './endpoint'
import { googleContents } from './google-contents'
import { readGoogle } from './google-reply'
import type { Prompt, Say } from './prompt'
import { nameAliases } from './tool-names'
import type { ModelInfo } from './types'

const MAX_STOP = 5

const MODES = { auto: 'AUTO', required: 'ANY', none: 'NONE' } as const

const generationConfig = ({ maxTokens, temperature, stop }: Prompt, say: Say): JsonObject => {
  if (stop.length > MAX_STOP)
    say('stopSequences', `Google takes ${MAX_STOP} at most: the last ${stop.length - MAX_STOP} are left out.`)
  return {
    ...(maxTokens === undefined ? {} : { maxOutputTokens: maxTokens }),
    ...(temperature === undefined ? {} : { temperature }),
    ...(stop.length === 0 ? {} : { stopSequences: stop.slice(0, MAX_STOP) }),
  }
}

const toolSettings = ({ tools, toolChoice }: Prompt, names: Aliases): JsonObject =>
  tools.length === 0
    ? {}
    : {
        tools: [
          {
            functionDeclarations: tools.map(({ name, description, inputSchema }) => ({
              name: names.to(name),
              ...(description === undefined ? {} : { description }),
              parametersJsonSchema: inputSchema,
            })),
          },
        ],
        ...(toolChoice === undefined ? {} : { toolConfig: { functionCallingConfig: { mode: MODES[toolChoice] } } }),
      }

/** Models are listed with, and may be written with, their collection. */
const modelPath = (model: string): string => encodeURIComponent(model.trim().replace(/^models\//, ''))

/** The Gemini API's generateContent (https://ai.google.dev/api/generate-content). */
export const google: Adapter = {
  version: '/v1beta',
  headers: (key) => keyHeader('x-goog-api-key', key),
  toRequest: (config, prompt, say) => {
    const names = nameAliases(prompt, { accepts: /^[A-Za-z_][\w.:-]*$/, longest: 64, onChange: say })
    if (prompt.metadata && Object.keys(prompt.metadata).length > 0)
      say('metadata', 'Google has no place for it: left out.')
    const body: JsonObject = {
      ...(prompt.system === undefined ? {} : { systemInstruction: { parts: [{ text: prompt.system }] } }),
      contents: googleContents(prompt.messages, names, say),
      ...toolSettings(prompt, names),
      generationConfig: generationConfig(prompt, say),
    }
    return {
      nameOf: names.from,
      request: {
        url: endpoint(
          config.baseUrl,
          google.version,
          `/models/${modelPath(config.model)}:streamGenerateContent?alt=sse`,
        ),
        method: 'POST',
        headers: [...JSON_POST, ...google.headers(config.key)],
        body: JSON.stringify(body),
      },
    }
  },
  readEvent: readGoogle,
  readWhole: readGoogle,
  modelsPath: '/models?pageSize=1000',
  readModels: (page) => {
    const { models, nextPageToken: next } = isObject(page) ? page : {}
    return {
      models: (Array.isArray(models) ? models : []).flatMap(readModel),
      ...(typeof next === 'string' && next !== '' ? { next: `&pageToken=${encodeURIComponent(next)}` } : {}),
    }
  },
}

/** Those that embed or draw only are none to ask for a completion. */
const readModel = (model: unknown): readonly ModelInfo[] => {
  const id = stringAt(model, 'name')?.replace(/^models\//, '')
  const methods = isObject(model) ? model['supportedGenerationMethods'] : undefined
  if (id === undefined || (Array.isArray(methods) && !methods.includes('generateContent'))) return []
  const name = stringAt(model, 'displayName')
  return [{ id, ...(name === undefined ? {} : { name }) }]
}
