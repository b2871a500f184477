import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import type { Refusal } from './fake-replies'

export const openaiError = (message: string, type = 'invalid_request_error', code: string | null = null): Refusal => ({
  status: 400,
  body: { error: { message, type, param: null, code } },
})

const KNOWN = [
  'model',
  'messages',
  'max_tokens',
  'max_completion_tokens',
  'temperature',
  'stop',
  'metadata',
  'tools',
  'tool_choice',
  'stream',
  'stream_options',
]

const PARTS: Record<string, readonly string[]> = {
  system: ['text'],
  user: ['text', 'image_url', 'input_audio'],
  assistant: ['text', 'refusal'],
  tool: ['text'],
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The first thing wrong with a Chat Completions request, in the words of the real API; undefined if it is fine. */
export const checkOpenai = (_: Request, body: Record<string, unknown>): string | undefined => {
  const unknown = Object.keys(body).find((key) => !KNOWN.includes(key))
  if (unknown !== undefined) return `Unrecognized request argument supplied: ${unknown}`
  const { messages, stop, temperature, tools, tool_choice: choice } = body
  if (!Array.isArray(messages) || messages.length === 0)
    return "Invalid 'messages': empty array. Expected an array with minimum length 1, but got an empty array instead."
  if (Array.isArray(stop) && stop.length > 4)
    return `Invalid 'stop': array too long. Expected an array with maximum length 4, but got an array with length ${stop.length} instead.`
  if (typeof temperature === 'number' && temperature > 2)
    return `Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got ${temperature} instead.`
  if (choice !== undefined && !Array.isArray(tools))
    return "Invalid value for 'tool_choice': 'tool_choice' is only allowed when 'tools' are specified."
  if (choice !== undefined && choice !== 'auto' && choice !== 'required' && choice !== 'none')
    return `Invalid value: '${JSON.stringify(choice)}'. Supported values are: 'none', 'auto', and 'required'.`
  return (
    list(tools)
      .map(checkTool)
      .find((fault) => fault !== undefined) ??
    messages.map(checkMessage).find((fault) => fault !== undefined) ??
    checkTurns(messages)
  )
}

const checkTool = (tool: unknown, at: number): string | undefined => {
  const fn = objectAt(tool, 'function')
  if (stringAt(tool, 'type') !== 'function' || !fn) return `Missing required parameter: 'tools[${at}].function'.`
  const name = stringAt(fn, 'name') ?? ''
  if (!/^[a-zA-Z0-9_-]+$/.test(name))
    return `Invalid 'tools[${at}].function.name': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.`
  if (name.length > 64)
    return `Invalid 'tools[${at}].function.name': string too long. Expected a string with maximum length 64, but got a string with length ${name.length} instead.`
  if (objectAt(fn, 'parameters')?.['type'] !== 'object')
    return `Invalid schema for function '${name}': schema must be a JSON Schema of 'type: "object"'.`
  return undefined
}

const checkMessage = (message: unknown, at: number): string | undefined => {
  const role = stringAt(message, 'role') ?? ''
  const allowed = PARTS[role]
  if (!allowed || !isObject(message))
    return `Invalid value: '${role}'. Supported values are: 'system', 'assistant', 'user', 'function', 'tool', and 'developer'.`
  const { content, tool_calls: calls } = message
  if ((content === null || content === undefined) && !Array.isArray(calls))
    return `Invalid value for 'content': expected a string, got null. (messages[${at}])`
  for (const part of list(content)) {
    const type = stringAt(part, 'type') ?? ''
    if (!allowed.includes(type))
      return `Invalid value: '${type}'. Supported values are: ${allowed.map((name) => `'${name}'`).join(' and ')}.`
    const url = stringAt(objectAt(part, 'image_url'), 'url') ?? ''
    if (type === 'image_url' && !/^data:image\/(png|jpeg|gif|webp);base64,./.test(url))
      return "You uploaded an unsupported image. Please make sure your image has of one the following formats: ['png', 'jpeg', 'gif', 'webp']."
    const format = stringAt(objectAt(part, 'input_audio'), 'format') ?? ''
    if (type === 'input_audio' && !['wav', 'mp3'].includes(format))
      return `Invalid value: '${format}'. Supported values are: 'wav' and 'mp3'.`
  }
  return undefined
}

const idsOf = (message: unknown): readonly string[] =>
  isObject(message) ? list(message['tool_calls']).flatMap((call) => stringAt(call, 'id') ?? []) : []

const checkTurns = (messages: readonly unknown[]): string | undefined => {
  let open: string[] = []
  for (const message of [...messages, undefined]) {
    if (stringAt(message, 'role') === 'tool') {
      const id = stringAt(message, 'tool_call_id') ?? ''
      if (!open.includes(id))
        return "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'."
      open = open.filter((other) => other !== id)
      continue
    }
    if (open.length > 0)
      return `An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. The following tool_call_ids did not have response messages: ${open.join(', ')}`
    open = [...idsOf(message)]
    const long = open.find((id) => id.length > 40)
    if (long !== undefined)
      return `Invalid 'messages.tool_calls[0].id': string too long. Expected a string with maximum length 40, but got a string with length ${long.length} instead.`
  }
  return undefined
}
