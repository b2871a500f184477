import { testRule } from '@/lib/testing/rule-tester'
import { answered, declaresNothing, silent } from '@/lib/testing/told-results'

const lists = (...prompts: readonly unknown[]) => answered({ method: 'prompts/list', result: { prompts } })
const gets = (result: object) => answered({ method: 'prompts/get', params: { name: 'plan' }, result })
const content = { type: 'text', text: 'Plan a trip' }
const message = (more: object) => gets({ messages: [{ role: 'user', content, ...more }] })
const takes = (args: unknown) => lists({ name: 'plan', arguments: args })
const rest = { notApplicable: [declaresNothing], notExercised: [silent] } as const

testRule('prompts-list-shape', {
  passes: [
    { name: 'none', session: lists() },
    { name: 'a name', session: lists({ name: 'plan', description: 'A' }) },
  ],
  fails: [
    { name: 'no list', session: answered({ method: 'prompts/list', result: {} }), path: '/result/prompts' },
    { name: 'no name', session: lists({ title: 'Plan' }), path: '/result/prompts/0/name' },
    { name: 'null', session: lists({ name: 'plan', description: null }), path: '/result/prompts/0/description' },
  ],
  ...rest,
})

testRule('prompts-arguments-shape', {
  passes: [{ name: 'a list', session: takes([{ name: 'city', required: true }, { name: 'day' }]) }],
  fails: [
    { name: 'a JSON Schema', session: takes({ type: 'object' }), path: '/result/prompts/0/arguments' },
    { name: 'no name', session: takes([{}]), path: '/result/prompts/0/arguments/0/name' },
    { name: 'a flag in quotes', session: takes([{ name: 'city', required: 'true' }]) },
  ],
  notApplicable: [declaresNothing],
  notExercised: [silent, { name: 'none', session: lists({ name: 'plan' }) }],
})

testRule('prompts-get-shape', {
  passes: [{ name: 'a message', session: message({}) }],
  fails: [
    { name: 'text', session: gets({ prompt: 'Plan a trip' }), path: '/result/messages' },
    { name: 'a text as a message', session: gets({ messages: ['Plan a trip'] }), path: '/result/messages/0' },
    { name: 'null', session: gets({ messages: [], description: null }), path: '/result/description' },
  ],
  ...rest,
})

testRule('prompts-message-role', {
  passes: [{ name: 'an assistant', session: message({ role: 'assistant' }) }],
  fails: [
    { name: 'the system', session: message({ role: 'system' }), path: '/result/messages/0/role' },
    { name: 'nobody', session: message({ role: undefined }), path: '/result/messages/0/role' },
  ],
  ...rest,
})

testRule('prompts-message-content-single', {
  passes: [{ name: 'a block', session: message({}) }],
  fails: [
    { name: 'a list', session: message({ content: [content] }), path: '/result/messages/0/content' },
    { name: 'text', session: message({ content: 'Plan a trip' }), path: '/result/messages/0/content' },
    { name: 'nothing', session: message({ content: undefined }), path: '/result/messages/0/content' },
  ],
  ...rest,
})
