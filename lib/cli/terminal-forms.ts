import type { Answer, ElicitAction } from '@/lib/protocol/asks'
import { ERROR_CODES } from '@/lib/protocol/error-codes'
import { isObject, objectAt, stringAt, type Json, type JsonObject } from '@/lib/protocol/json'
import type { Io } from './io'
import { describeField, parseField } from './terminal-fields'

type AskPerson = (question: string) => Promise<string>

const ACTIONS: Record<string, ElicitAction> = { a: 'accept', d: 'decline', c: 'cancel' }

const askAction = async (ask: AskPerson): Promise<ElicitAction> => {
  for (;;) {
    const action = ACTIONS[(await ask('[a]ccept, [d]ecline or [c]ancel?')).slice(0, 1).toLowerCase()]
    if (action) return action
  }
}

/** Field by field; an optional field left empty stays absent. */
export const askForm = async (params: unknown, io: Io, ask: AskPerson): Promise<Answer> => {
  const action = await askAction(ask)
  if (action !== 'accept') return { kind: 'elicitation', action }
  const schema = objectAt(params, 'requestedSchema')
  const required = Array.isArray(schema?.['required']) ? schema['required'] : []
  const content: JsonObject = {}
  for (const [name, field] of Object.entries(objectAt(schema, 'properties') ?? {})) {
    const value = await askField(name, field, required.includes(name), io, ask)
    if (value !== undefined) content[name] = value
  }
  return { kind: 'elicitation', action, content }
}

const askField = async (
  name: string,
  field: unknown,
  required: boolean,
  io: Io,
  ask: AskPerson,
): Promise<Json | undefined> => {
  for (;;) {
    const typed = await ask(`${describeField(name, field)}${required ? ' *' : ''}:`)
    if (typed === '') {
      const fallback = isObject(field) ? (field['default'] as Json | undefined) : undefined
      if (fallback !== undefined || !required) return fallback
      io.err('  Required.')
      continue
    }
    const parsed = parseField(field, typed)
    if ('value' in parsed) return parsed.value
    io.err(`  ${parsed.error}`)
  }
}

/** The address is shown whole; opening it is left to the person. */
export const askUrl = async (params: unknown, io: Io, ask: AskPerson): Promise<Answer> => {
  const url = stringAt(params, 'url') ?? ''
  io.err(
    `It wants you to open, in a browser:\n  ${url}\n  host: ${URL.canParse(url) ? new URL(url).host : 'not a URL'}`,
  )
  return { kind: 'elicitation', action: await askAction(ask) }
}

export const askSampling = async (params: unknown, io: Io, ask: AskPerson): Promise<Answer> => {
  const system = stringAt(params, 'systemPrompt')
  if (system !== undefined) io.err(`  system: ${system}`)
  const messages = isObject(params) && Array.isArray(params['messages']) ? params['messages'] : []
  for (const message of messages) {
    const content = isObject(message) ? message['content'] : undefined
    io.err(`  ${stringAt(message, 'role') ?? '?'}: ${stringAt(content, 'text') ?? JSON.stringify(content)}`)
  }
  const text = await ask('Answer (empty to reject):')
  if (text === '') return { kind: 'error', code: ERROR_CODES.userRejected, message: 'User rejected sampling request' }
  const result = { role: 'assistant', content: { type: 'text', text }, model: 'typed-by-hand', stopReason: 'endTurn' }
  return { kind: 'sampling', result }
}
