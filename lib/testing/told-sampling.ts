import type { Json } from '@/lib/protocol/json'
import { asking } from './told-asks'
import type { Told } from './rule-tester'

const method = 'sampling/createMessage'

export const text = { type: 'text', text: 'Hello' }

const prompt = (params: object) => ({ messages: [{ role: 'user', content: text }], maxTokens: 9, ...params })

/** A session in which the server asks for completions, with these beside or instead of plain messages and maxTokens. */
export const prompting = (name: string, ...asks: readonly object[]): Told =>
  asking(name, ...asks.map((params) => ({ method, params: prompt(params) })))

/** The same with a client of these capabilities. */
export const withDeclared = (name: string, declared: Json, params: object): Told =>
  asking(name, { method, declared, params: prompt(params) })

/** What the model said: calls of a tool. */
export const toolUse = (...ids: readonly string[]) => ({
  role: 'assistant',
  content: ids.map((id) => ({ type: 'tool_use', id, name: 'search', input: {} })),
})

/** What came of them. */
export const result = (...ids: readonly string[]) => ({
  role: 'user',
  content: ids.map((toolUseId) => ({ type: 'tool_result', toolUseId, content: [text] })),
})
