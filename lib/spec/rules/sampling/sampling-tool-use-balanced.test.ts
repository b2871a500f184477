import { testRule } from '@/lib/testing/rule-tester'
import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { prompting, result, text, use } from '@/lib/testing/told-sampling'

testRule('sampling-tool-use-balanced', {
  passes: [prompting('each use with its result', { messages: [use('a', 'b'), result('b', 'a')] })],
  fails: [
    {
      ...prompting('a use without one', { messages: [use('a', 'b'), result('a')] }),
      path: `${MODERN_PARAMS}/messages/0`,
      says: '“b”',
    },
    { ...prompting('nothing after it', { messages: [use('a')] }), says: 'not followed' },
    { ...prompting('a result of no use', { messages: [use('a'), result('a', 'x')] }), says: '“x”' },
  ],
  notApplicable: '2025-06-18',
  notExercised: [prompting('no tool use', { messages: [{ role: 'user', content: text }] })],
})
