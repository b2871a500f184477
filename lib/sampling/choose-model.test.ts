import { expect, it } from 'vitest'
import { chooseModel } from './choose-model'
import type { ModelInfo } from './types'

const MODELS: readonly ModelInfo[] = [
  { id: 'gpt-5.1', price: { input: 2, output: 10 } },
  { id: 'gpt-5.1-mini', price: { input: 0.3, output: 2 } },
  { id: 'gpt-5.1-mini-2026-01-01', price: { input: 0.2, output: 2 } },
  { id: 'x-1', name: 'Grand Opus' },
]

const hints = (...names: unknown[]) => ({ hints: names.map((name) => ({ name })) })

it.each<[unknown, string, string]>([
  [hints('gpt-5.1-mini'), 'gpt-5.1-mini', 'The server’s hint “gpt-5.1-mini” names it.'],
  [hints('GPT-5.1-MINI-2026'), 'gpt-5.1-mini-2026-01-01', 'The server’s hint “GPT-5.1-MINI-2026” names it.'],
  [hints('claude-9', 'mini'), 'gpt-5.1-mini', 'The server’s hint “mini” names it.'],
  [hints('opus'), 'x-1', 'The server’s hint “opus” names it.'],
  // Several match: the person's own first.
  [hints('gpt'), 'gpt-5.1', 'The server’s hint “gpt” names it.'],
  [{ ...hints('mini'), costPriority: 1 }, 'gpt-5.1-mini-2026-01-01', 'The server’s hint “mini” names it.'],
  [
    hints('claude-3-haiku'),
    'gpt-5.1-mini',
    'No model is called “claude-3-haiku”, so one is taken that is small and fast as well.',
  ],
  [
    { costPriority: 0.8, intelligencePriority: 0.2 },
    'gpt-5.1-mini-2026-01-01',
    'The server puts cost first, and it has the lowest known price.',
  ],
  [{ costPriority: 0.5, intelligencePriority: 0.9 }, 'gpt-5.1', 'It is your choice: the server names no model.'],
  [hints('llama'), 'gpt-5.1', 'It is your choice: none of the server’s hints matches a model.'],
  [undefined, 'gpt-5.1', 'It is your choice: the server names no model.'],
  [{ hints: 'gpt' }, 'gpt-5.1', 'It is your choice: the server names no model.'],
  [{ hints: ['gpt', null, { name: 7 }, { name: ' ' }] }, 'gpt-5.1', 'It is your choice: the server names no model.'],
])('for %j takes %s', (preferences, model, because) => {
  expect(chooseModel(preferences, MODELS, 'gpt-5.1')).toEqual({ model, because })
})

it('does not take gemini for something mini', () => {
  expect(chooseModel(hints('gemini-3-pro'), MODELS, 'gpt-5.1').model).toBe('gpt-5.1')
})

it('has only your choice where no list is known', () => {
  expect(chooseModel(hints('sonnet'), [], 'claude-sonnet-5')).toEqual({
    model: 'claude-sonnet-5',
    because: 'It is your choice, and the server’s hint “sonnet” names it.',
  })
  expect(chooseModel({ costPriority: 1 }, [], '')).toEqual({ model: '', because: 'No model is known.' })
})

it('takes the first of the list where nothing was chosen', () => {
  expect(chooseModel({}, MODELS, '')).toEqual({
    model: 'gpt-5.1',
    because: 'It is the first of the list: the server names no model, and you have chosen none.',
  })
})
