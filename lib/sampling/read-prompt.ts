import type { JsonObject } from '@/lib/protocol/json'
import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import type { Prompt, PromptMessage, PromptTool, Say, ToolChoice } from './prompt'
import { quoted, readBlocks } from './read-blocks'

/** Members that are passed on, or are not meant for the provider. */
const KNOWN = [
  'messages',
  'modelPreferences',
  'systemPrompt',
  'includeContext',
  'temperature',
  'maxTokens',
  'stopSequences',
  'metadata',
  'tools',
  'toolChoice',
  'task',
  '_meta',
]

/** Reads `CreateMessageRequest` params of any revision as they came: what is unusable is said and left out. */
export const readPrompt = (params: unknown, say: Say): Prompt => {
  const given = isObject(params) ? params : {}
  for (const key of Object.keys(given))
    if (!KNOWN.includes(key)) say(key, 'No member of sampling/createMessage: not passed on.')
  const { includeContext } = given
  if (includeContext !== undefined && includeContext !== 'none')
    say('includeContext', `Parley adds no context of servers, so ${quoted(includeContext)} has no effect.`)
  const system = member(given, 'systemPrompt', isString, say)
  const temperature = member(given, 'temperature', isFinite, say)
  const maxTokens = member(given, 'maxTokens', isFinite, say)
  const metadata = member(given, 'metadata', isObject, say)
  const toolChoice = readToolChoice(given['toolChoice'], say)
  const prompt: Prompt = {
    messages: readMessages(given['messages'], say),
    stop: (member(given, 'stopSequences', Array.isArray, say) ?? []).filter((entry, at): entry is string => {
      if (typeof entry === 'string' && entry !== '') return true
      say(`stopSequences[${at}]`, 'Empty, or no string: left out.')
      return false
    }),
    tools: (member(given, 'tools', Array.isArray, say) ?? []).flatMap((tool, at) =>
      readTool(tool, `tools[${at}]`, say),
    ),
    ...(system === undefined || system === '' ? {} : { system }),
    ...(temperature === undefined ? {} : { temperature }),
    ...(maxTokens === undefined ? {} : { maxTokens: wholeTokens(maxTokens, say) }),
    ...(toolChoice === undefined ? {} : { toolChoice }),
    ...(metadata === undefined ? {} : { metadata: metadata as JsonObject }),
  }
  if (toolChoice === undefined || prompt.tools.length > 0) return prompt
  say('toolChoice', 'There are no tools to choose from: left out.')
  const { toolChoice: _, ...without } = prompt
  return without
}

const isString = (value: unknown): value is string => typeof value === 'string'
const isFinite = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

const member = <T>(
  given: Record<string, unknown>,
  key: string,
  is: (value: unknown) => value is T,
  say: Say,
): T | undefined => {
  const value = given[key]
  if (value === undefined || is(value)) return value
  say(key, `${quoted(value)} is not of its type: left out.`)
  return undefined
}

const wholeTokens = (tokens: number, say: Say): number => {
  const whole = Math.max(1, Math.floor(tokens))
  if (whole !== tokens) say('maxTokens', `${tokens} is no positive whole number: ${whole} is asked for.`)
  return whole
}

const readMessages = (messages: unknown, say: Say): readonly PromptMessage[] => {
  if (Array.isArray(messages)) return messages.map((message, at) => readMessage(message, `messages[${at}]`, say))
  say('messages', 'It is no list: no message is passed on.')
  return []
}

const readMessage = (message: unknown, path: string, say: Say): PromptMessage => {
  const role = stringAt(message, 'role')
  if (role !== 'user' && role !== 'assistant')
    say(`${path}.role`, `${quoted(role)} is neither user nor assistant: passed on as user.`)
  const content = isObject(message) ? message['content'] : undefined
  return { role: role === 'assistant' ? role : 'user', blocks: readBlocks(content, `${path}.content`, say) }
}

const readTool = (tool: unknown, path: string, say: Say): readonly PromptTool[] => {
  const name = stringAt(tool, 'name')
  if (name === undefined) {
    say(path, 'A tool without a name: left out.')
    return []
  }
  const schema = objectAt(tool, 'inputSchema')
  if (schema === undefined) say(`${path}.inputSchema`, 'Missing: passed on as a tool with any arguments.')
  if (objectAt(tool, 'outputSchema')) say(`${path}.outputSchema`, 'No provider takes one: left out.')
  const description = stringAt(tool, 'description')
  return [
    {
      path,
      name,
      // A provider wants to hear that the arguments are an object, also where the schema leaves it open.
      inputSchema: { type: 'object', ...schema },
      ...(description === undefined ? {} : { description }),
    },
  ]
}

const readToolChoice = (choice: unknown, say: Say): ToolChoice | undefined => {
  if (choice === undefined) return undefined
  const mode = isObject(choice) ? (choice['mode'] ?? 'auto') : choice
  if (isObject(choice) && (mode === 'auto' || mode === 'required' || mode === 'none')) return mode
  say('toolChoice', `${quoted(mode)} is none of auto, required and none: left out.`)
  return undefined
}
