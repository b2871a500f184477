import { expect, it } from 'vitest'
import { balanceRemarks } from './balance'

const text = { type: 'text', text: 'x' }
const uses = (id: string) => ({ type: 'tool_use', id, name: 't', input: {} })
const result = (toolUseId: string) => ({ type: 'tool_result', toolUseId, content: [] })
const user = (...content: unknown[]) => ({ role: 'user', content })
const assistant = (...content: unknown[]) => ({ role: 'assistant', content })

it.each<[string, unknown[], string[]]>([
  ['plain talk', [user(text), assistant(text)], []],
  ['a use and its result', [user(text), assistant(text, uses('a')), user(result('a'))], []],
  [
    'single blocks',
    [
      { role: 'assistant', content: uses('a') },
      { role: 'user', content: result('a') },
    ],
    [],
  ],
  ['two uses answered in any order', [assistant(uses('a'), uses('b')), user(result('b'), result('a'))], []],
  [
    'text beside a result',
    [assistant(uses('a')), user(result('a'), text)],
    ['messages[1] sampling-tool-results-alone: A message with tool results holds nothing but tool results.'],
  ],
  [
    'one of two answered',
    [assistant(uses('a'), uses('b')), user(result('a'))],
    ['messages[0] sampling-tool-use-balanced: The next message has no result for the tool use “b”.'],
  ],
  [
    'a result that comes late',
    [assistant(uses('a')), user(text), user(result('a'))],
    ['messages[0] sampling-tool-use-balanced: The next message has no result for the tool use “a”.'],
  ],
  [
    'a use at the end',
    [user(text), assistant(uses('a'))],
    ['messages[1] sampling-tool-use-balanced: Its tool uses are not followed by their results.'],
  ],
  [
    'a result of nothing',
    [user(result('z'))],
    ['messages[0] sampling-tool-result-id-known: No tool use before has the id “z”.'],
  ],
  [
    'an old result beside the right one',
    [assistant(uses('a')), user(result('a')), assistant(uses('b')), user(result('b'), result('a'))],
    ['messages[2] sampling-tool-use-balanced: The next message has a result for “a”, which is no use of this one.'],
  ],
  [
    'results from the assistant',
    [assistant(uses('a')), assistant(result('a'))],
    ['messages[0] sampling-tool-use-balanced: The next message has no result for the tool use “a”.'],
  ],
])('judges %s', (_, messages, expected) => {
  const remarks = balanceRemarks({ messages })
  expect(remarks.map(({ path, rule, text: said }) => `${path} ${rule ?? ''}: ${said}`)).toEqual(expected)
})

it.each([undefined, null, {}, { messages: 7 }, { messages: [null, 'x', { content: [null] }] }])(
  'survives %j',
  (params) => {
    expect(balanceRemarks(params)).toEqual([])
  },
)
