import { describe, expect, it } from 'vitest'
import type { AskKind } from '@/lib/protocol/methods'
import { readAsk } from './read-ask'
import { readSampling } from './read-sampling'

const SCHEMA = { type: 'object', properties: { a: { type: 'string' } } }

const SHAPES: [kind: AskKind, params: unknown, shape: string][] = [
  ['elicitation', { message: 'm', requestedSchema: SCHEMA }, 'form'],
  ['elicitation', { mode: 'form', message: 'm', requestedSchema: SCHEMA }, 'form'],
  ['elicitation', { requestedSchema: SCHEMA }, 'form'],
  ['elicitation', { mode: 'url', message: 'm', url: 'https://a.example', elicitationId: '1' }, 'url'],
  ['elicitation', { mode: 'url', message: 'm', url: 'javascript:1' }, 'url'],
  ['elicitation', { mode: 'url', message: 'm' }, 'unusable'],
  ['elicitation', { mode: 'telepathy', message: 'm' }, 'unusable'],
  ['elicitation', { message: 'm', requestedSchema: 'object' }, 'unusable'],
  ['elicitation', { message: 'm', requestedSchema: { type: 'object' } }, 'unusable'],
  ['elicitation', undefined, 'unusable'],
  ['sampling', { messages: [], maxTokens: 1 }, 'sampling'],
  ['sampling', {}, 'sampling'],
  ['sampling', [], 'unusable'],
  ['roots', undefined, 'roots'],
  ['roots', { anything: true }, 'roots'],
]

describe('An ask', () => {
  it.each(SHAPES)('for %s with %j is shown as %s', (kind, params, shape) => {
    expect(readAsk(kind, params).kind).toBe(shape)
  })
})

describe('A sampling request', () => {
  const params = {
    systemPrompt: 'Be brief',
    messages: [{ role: 'user', content: { type: 'text', text: 'hi' } }, 'nonsense', { content: 1 }],
    maxTokens: 100,
    temperature: 0,
    stopSequences: ['END'],
    includeContext: 'thisServer',
    modelPreferences: { hints: [{ name: 'sonnet' }, { odd: 1 }], costPriority: 0.2, speedPriority: 1 },
    tools: [{ name: 'add', description: 'adds' }, {}],
    toolChoice: { mode: 'required' },
    metadata: { a: 1 },
    _meta: { b: 2 },
  }

  it('is shown whole', () => {
    const request = readSampling(params)
    expect(request.systemPrompt).toBe('Be brief')
    expect(request.messages.map(({ role }) => role)).toEqual(['user', '(not a message)', '(no role)'])
    expect(request.tools.map(({ name }) => name)).toEqual(['add', '(no name)'])
    expect(request.facts.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'max tokens: 100',
      'temperature: 0',
      'stop sequences: ["END"]',
      'model hints: sonnet, {"odd":1}',
      'cost priority: 0.2',
      'speed priority: 1',
      'tool choice: required',
      'include context: thisServer',
    ])
    expect(request.rest).toEqual({ metadata: { a: 1 }, _meta: { b: 2 } })
  })

  it('keeps members of the wrong type, or with more in them than is shown, as JSON', () => {
    const odd = {
      systemPrompt: 7,
      messages: 'none',
      tools: {},
      maxTokens: '100',
      temperature: null,
      stopSequences: 'END',
      includeContext: {},
      toolChoice: { mode: 'auto', surprise: 1 },
      modelPreferences: { hints: [], vibe: 1 },
    }
    expect(readSampling(odd)).toEqual({ messages: [], facts: [], tools: [], rest: odd })
  })

  it.each(['hasOwnProperty', 'propertyIsEnumerable', '__defineGetter__', 'constructor'])(
    'keeps a member called %s, which objects have by themselves',
    (name) => {
      const params = { messages: [], [name]: 'messages' }
      expect(readSampling(params).rest).toEqual({ [name]: 'messages' })
    },
  )
})
