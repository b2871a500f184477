import { testRule } from '@/lib/testing/rule-tester'
import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { prompting, result, text, toolUse } from '@/lib/testing/told-sampling'

testRule('sampling-tool-use-balanced', {
  passes: [prompting('each use with its result', { messages: [toolUse('a', 'b'), result('b', 'a')] })],
  fails: [
    {
      ...prompting('a use without one', { messages: [toolUse('a', 'b'), result('a')] }),
      path: `${MODERN_PARAMS}/messages/0`,
      says: '“b”',
    },
    { ...prompting('nothing after it', { messages: [toolUse('a')] }), says: 'not followed' },
    { ...prompting('a result of no use', { messages: [toolUse('a'), result('a', 'x')] }), says: '“x”' },
  ],
  notApplicable: '2025-06-18',
  notExercised: [prompting('no tool use', { messages: [{ role: 'user', content: text }] })],
})
