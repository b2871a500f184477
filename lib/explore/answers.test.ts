import { expect, it } from 'vitest'
import type { PendingAsk } from '@/lib/client/types'
import { answerResult } from '@/lib/protocol/asks'
import type { AskKey } from '@/lib/recording/keys'
import { answerFor } from './answers'
import { mayBeAsked } from './declared'
import { EXPLORATION_PROFILES } from './profiles'
import { variantsOf } from './variants'
import type { Revision } from '@/lib/protocol/revisions'

const ask = (method: string, params: unknown, era: PendingAsk['era'] = 'legacy'): PendingAsk => ({
  key: '1.0' as AskKey,
  method,
  params,
  era,
})
const around = { roots: [{ uri: 'file:///a' }], revision: '2025-11-25' } as const
const NUMBER = { type: 'object', properties: { n: { type: 'integer', minimum: 3 } }, required: ['n'] }
const form = ask('elicitation/create', { message: 'm', requestedSchema: NUMBER })
const page = ask('elicitation/create', { message: 'm', mode: 'url', url: 'https://a.test', elicitationId: 'e' })
const model = ask('sampling/createMessage', { messages: [], maxTokens: 1 })
const roots = ask('roots/list', undefined)

it.each([
  ['form', form, 'accept decline cancel invalid reject timeout'],
  ['page', page, 'accept decline cancel reject timeout'],
  ['model', model, 'accept reject provider-error invalid timeout'],
  ['roots', roots, 'accept empty reject timeout'],
  [
    'form that takes anything',
    ask('elicitation/create', { requestedSchema: {} }),
    'accept decline cancel reject timeout',
  ],
])('tries every way to answer a %s; on modern none that is an error', (_, asked, variants) => {
  expect(variantsOf(asked, around).join(' ')).toBe(variants)
  const modern = variantsOf({ ...asked, era: 'modern' }, around)
  expect(modern.join(' ')).toBe(variants.replace(/ (reject|provider-error)/g, ''))
})

it('fills in forms as they ask, or in one place not', () => {
  const given = (variant: 'accept' | 'invalid') => answerFor(form, variant, around)
  expect(given('accept')).toEqual({ kind: 'elicitation', action: 'accept', content: { n: 3 } })
  expect(given('invalid')).toEqual({ kind: 'elicitation', action: 'accept', content: { n: 'not what was asked' } })
  expect(answerFor(page, 'accept', around)).toEqual({ kind: 'elicitation', action: 'accept' })
})

it('writes as a model of its own name, without content when that is the point', () => {
  const accepted = answerResult(answerFor(model, 'accept', around)!)
  expect(accepted).toMatchObject({ role: 'assistant', model: 'parley-explorer', content: { type: 'text' } })
  expect(answerResult(answerFor(model, 'invalid', around)!)).not.toHaveProperty('content')
})

it('uses a tool where the server insists on one', () => {
  const tools = [{ name: 'count', inputSchema: NUMBER }]
  const sampled = (mode: string) =>
    answerResult(
      answerFor(ask('sampling/createMessage', { messages: [], tools, toolChoice: { mode } }), 'accept', around)!,
    )
  expect(sampled('required')).toMatchObject({
    stopReason: 'toolUse',
    content: { type: 'tool_use', name: 'count', input: { n: 3 } },
  })
  expect(sampled('auto')).toMatchObject({ stopReason: 'endTurn', content: { type: 'text' } })
})

it('rejects with the errors that clients send, and leaves unanswered what is to time out', () => {
  expect(answerFor(model, 'reject', around)).toMatchObject({ kind: 'error', code: -1 })
  expect(answerFor(model, 'provider-error', around)).toMatchObject({ kind: 'error', code: -32603 })
  expect(answerFor(roots, 'empty', around)).toEqual({ kind: 'roots', roots: [] })
  expect(answerFor(roots, 'timeout', around)).toBeUndefined()
})

const withTools = ask('sampling/createMessage', { messages: [], tools: [] })
it.each<[string, PendingAsk, Revision, string[]]>([
  ['a form', form, '2025-11-25', ['nothing', 'no-forms', 'no-elicitation']],
  ['a form', form, '2026-07-28', ['nothing', 'no-forms', 'no-elicitation']],
  // Whoever declared URLs declared `elicitation`, which is all that this revision knows.
  ['a form', form, '2025-06-18', ['nothing', 'no-elicitation']],
  ['a page', page, '2025-11-25', ['nothing', 'no-urls', 'no-elicitation']],
  ['a page', page, '2025-06-18', EXPLORATION_PROFILES.map(({ id }) => id)],
  ['a form', form, '2025-03-26', EXPLORATION_PROFILES.map(({ id }) => id)],
  ['a model', model, '2024-11-05', ['nothing', 'no-sampling']],
  ['a model with tools', withTools, '2025-11-25', ['nothing', 'no-sampling', 'no-sampling-tools']],
  ['the roots', roots, '2024-11-05', ['nothing', 'no-roots']],
])('knows which profiles may not be asked for %s (%#)', (_, asked, revision, expected) => {
  const refused = EXPLORATION_PROFILES.filter(({ advertised }) => !mayBeAsked(asked, advertised, revision))
  expect(refused.map(({ id }) => id)).toEqual(expected)
})
