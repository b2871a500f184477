import { describe, expect, it } from 'vitest'
import { compared, questionText } from './compared'

const text = (method: string, params: unknown, ...ignore: string[]): string =>
  questionText(method, params, new Set(ignore))

const FORM = { message: 'Who?', requestedSchema: { type: 'object', properties: { a: { type: 'string' } } } }
const block = (more: object = {}) => ({ type: 'text', text: 'Hi', ...more })
const prompt = (content: unknown, more: object = {}) => ({
  messages: [{ role: 'user', content }],
  maxTokens: 10,
  ...more,
})

describe('The same question', () => {
  it.each<[string, string, unknown, unknown, ...string[]]>([
    ['members in another order', 'elicitation/create', { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }],
    ['another progress token', 'elicitation/create', FORM, { ...FORM, _meta: { progressToken: 7 } }],
    [
      'another task',
      'elicitation/create',
      { ...FORM, _meta: { 'io.modelcontextprotocol/related-task': { taskId: 't1' } } },
      { ...FORM, _meta: { 'io.modelcontextprotocol/related-task': { taskId: 't2' } } },
    ],
    ['made into a task', 'elicitation/create', FORM, { ...FORM, task: { ttl: 60_000 } }],
    ['an elicitation id', 'elicitation/create', { url: 'u', elicitationId: 'a' }, { url: 'u', elicitationId: 'b' }],
    ['a mode left out', 'elicitation/create', FORM, { ...FORM, mode: 'form' }],
    ['no params', 'roots/list', undefined, {}],
    ['params with nothing but _meta', 'roots/list', {}, { _meta: { trace: 1 } }],
    ['_meta of a content block', 'sampling/createMessage', prompt(block()), prompt(block({ _meta: { at: 1 } }))],
    ['what is ignored', 'elicitation/create', { url: 'https://a/1' }, { url: 'https://a/2' }, '/url'],
    ['what is ignored and absent', 'elicitation/create', { message: 'm' }, { message: 'm', url: 'x' }, '/url'],
    [
      'an ignored place in a list',
      'sampling/createMessage',
      prompt([block(), block({ text: 'one' })]),
      prompt([block(), block({ text: 'two' })]),
      '/messages/0/content/1/text',
    ],
    ['an ignored name with a slash and a tilde', 'roots/list', { 'a/b~c': 1 }, { 'a/b~c': 2 }, '/a~1b~0c'],
  ])('is asked with %s', (_what, method, one, other, ...ignore) => {
    expect(text(method, one, ...ignore)).toBe(text(method, other, ...ignore))
  })
})

describe('Another question', () => {
  it.each<[string, unknown, unknown, ...string[]]>([
    ['another message', FORM, { ...FORM, message: 'Who else?' }],
    ['another mode', FORM, { ...FORM, mode: 'url' }],
    ['one member more', FORM, { ...FORM, more: null }],
    ['lists in another order', { a: [1, 2] }, { a: [2, 1] }],
    ['a number and its text', { a: 1 }, { a: '1' }],
    [
      'a field called _meta',
      { ...FORM, requestedSchema: { properties: { _meta: { type: 'string' } } } },
      { ...FORM, requestedSchema: { properties: {} } },
    ],
    [
      'a tool input called _meta',
      prompt({ type: 'tool_use', input: { _meta: 1 } }),
      prompt({ type: 'tool_use', input: {} }),
    ],
    ['a nested elicitationId', { a: { elicitationId: 1 } }, { a: { elicitationId: 2 } }],
    ['what lies beside the ignored', { url: 'a', message: '1' }, { url: 'b', message: '2' }, '/url'],
    ['one place more than what is ignored', { a: [1, 2] }, { a: [1] }, '/a/1'],
  ])('is asked with %s', (_what, one, other, ...ignore) => {
    expect(text('elicitation/create', one, ...ignore)).not.toBe(text('elicitation/create', other, ...ignore))
  })

  it('is asked with another method', () => {
    expect(text('roots/list', {})).not.toBe(text('elicitation/create', {}))
  })
})

it('What is compared keeps the order in which the server wrote it', () => {
  const params = { mode: 'url', z: 1, a: { y: 1, _meta: {}, b: 2 }, elicitationId: 'e' }
  expect(JSON.stringify(compared('elicitation/create', params))).toBe('{"mode":"url","z":1,"a":{"y":1,"b":2}}')
})

it('A member called __proto__ counts like any other', () => {
  const params = JSON.parse('{"a":{"__proto__":{"x":1}}}') as unknown
  expect(text('roots/list', params)).not.toBe(text('roots/list', { a: {} }))
})
