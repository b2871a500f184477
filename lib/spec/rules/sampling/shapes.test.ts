import { asking, MODERN_PARAMS } from '@/lib/testing/told-asks'
import { prompting, result, text, toolUse } from '@/lib/testing/told-sampling'
import { testRule, type RuleCases } from '@/lib/testing/rule-tester'

const another: RuleCases['notExercised'] = [asking('another ask', { method: 'elicitation/create', params: {} })]
const says = (content: unknown, role: unknown = 'user') => ({ messages: [{ role, content }] })
const prefers = (modelPreferences: object) => ({ modelPreferences })

testRule('sampling-required-fields', {
  passes: [prompting('both', {})],
  fails: [
    { ...prompting('no limit', { maxTokens: undefined }), path: `${MODERN_PARAMS}/maxTokens` },
    { ...prompting('no messages', { messages: undefined }), path: `${MODERN_PARAMS}/messages` },
    { ...prompting('on the first revision', { messages: {} }), revision: '2024-11-05', path: '/params/messages' },
  ],
  notApplicable: 'always',
  notExercised: another,
})

testRule('sampling-optional-field-types', {
  passes: [prompting('each of its type', { systemPrompt: 'Be brief.', temperature: 0.2, stopSequences: ['END'] })],
  fails: [
    { ...prompting('a number as text', { temperature: '0.2' }), path: `${MODERN_PARAMS}/temperature` },
    { ...prompting('a stop that is no text', { stopSequences: ['END', 1] }), path: `${MODERN_PARAMS}/stopSequences/1` },
    { ...prompting('preferences as a list', { modelPreferences: [] }), path: `${MODERN_PARAMS}/modelPreferences` },
  ],
  notApplicable: 'always',
  notExercised: [prompting('none of them', {})],
})

testRule('sampling-message-role', {
  passes: [prompting('a user', {})],
  fails: [
    { ...prompting('the system', says(text, 'system')), path: '/params/messages/0/role' },
    { ...prompting('no content', { messages: [{ role: 'user' }] }), path: '/params/messages/0/content' },
  ],
  notApplicable: '2026-07-28',
  notExercised: another,
})

testRule('sampling-message-role-modern', {
  passes: [prompting('a user', {})],
  fails: [
    { ...prompting('the system', says(text, 'system')), path: `${MODERN_PARAMS}/messages/0/role` },
    { ...prompting('no role', { messages: [{ content: text }] }), path: `${MODERN_PARAMS}/messages/0/role` },
  ],
  notApplicable: '2025-11-25',
  notExercised: another,
})

testRule('sampling-content-types-early', {
  passes: [prompting('a text', {})],
  fails: [
    { ...prompting('several blocks', says([text])), path: '/params/messages/0/content' },
    { ...prompting('a sound too early', says({ type: 'audio' })), revision: '2024-11-05' },
  ],
  notApplicable: '2025-11-25',
  notExercised: another,
})

testRule('sampling-content-types', {
  passes: [prompting('one block', {}), prompting('several blocks', says([text, text]))],
  fails: [
    {
      ...prompting('a link', says({ type: 'resource_link', uri: 'file:///a', name: 'a' })),
      path: `${MODERN_PARAMS}/messages/0/content/type`,
    },
    { ...prompting('a link among others', says([text, { type: 'resource_link', uri: 'file:///a', name: 'a' }])) },
  ],
  notApplicable: '2025-06-18',
  notExercised: another,
})

testRule('sampling-tool-blocks-shape', {
  passes: [prompting('a use and its result', { messages: [toolUse('a'), result('a')] })],
  fails: [
    {
      ...prompting('a use without an id', says([{ type: 'tool_use', name: 'search', input: {} }], 'assistant')),
      path: `${MODERN_PARAMS}/messages/0/content/0/id`,
    },
    {
      ...prompting('a result that is a text', says([{ type: 'tool_result', toolUseId: 'a', content: 'done' }])),
      path: `${MODERN_PARAMS}/messages/0/content/0/content`,
    },
  ],
  notApplicable: '2025-06-18',
  notExercised: [prompting('no tools at work', {})],
})

testRule('sampling-tools-shape', {
  passes: [
    prompting('a tool', { tools: [{ name: 'a', inputSchema: { type: 'object' } }], toolChoice: { mode: 'none' } }),
  ],
  fails: [
    {
      ...prompting('a tool without a schema', { tools: [{ name: 'a' }] }),
      path: `${MODERN_PARAMS}/tools/0/inputSchema`,
    },
    { ...prompting('another choice', { toolChoice: { mode: 'any' } }), path: `${MODERN_PARAMS}/toolChoice/mode` },
  ],
  notApplicable: '2025-06-18',
  notExercised: [prompting('no tools', {})],
})

testRule('sampling-include-context-value', {
  passes: [prompting('none', { includeContext: 'none' })],
  fails: [{ ...prompting('another value', { includeContext: 'all' }), path: `${MODERN_PARAMS}/includeContext` }],
  notApplicable: 'always',
  notExercised: [prompting('nothing said of it', {})],
})

testRule('sampling-priorities-range', {
  passes: [prompting('from 0 to 1', prefers({ costPriority: 0, speedPriority: 0.5, intelligencePriority: 1 }))],
  fails: [
    {
      ...prompting('a percentage', prefers({ costPriority: 30 })),
      path: `${MODERN_PARAMS}/modelPreferences/costPriority`,
    },
    prompting('below zero', prefers({ speedPriority: -0.1 })),
  ],
  notApplicable: 'always',
  notExercised: [prompting('no priorities', prefers({}))],
})

testRule('sampling-hints-shape', {
  passes: [prompting('a name', prefers({ hints: [{ name: 'haiku' }, {}] }))],
  fails: [
    { ...prompting('a bare name', prefers({ hints: ['haiku'] })), path: `${MODERN_PARAMS}/modelPreferences/hints/0` },
    prompting('no list', prefers({ hints: { name: 'haiku' } })),
  ],
  notApplicable: 'always',
  notExercised: [prompting('no hints', prefers({}))],
})
