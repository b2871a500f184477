import { testRule } from '@/lib/testing/rule-tester'
import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { prompting, result, text, toolUse } from '@/lib/testing/told-sampling'

testRule('sampling-tool-result-id-known', {
  passes: [prompting('the id of a use before', { messages: [toolUse('a'), result('a')] })],
  fails: [
    {
      ...prompting('another id', { messages: [toolUse('a'), result('a', 'search')] }),
      path: `${MODERN_PARAMS}/messages/1`,
      says: '“search”',
    },
    prompting('a use that comes after', { messages: [result('a'), toolUse('a')] }),
  ],
  notApplicable: '2025-06-18',
  notExercised: [prompting('no tool results', { messages: [{ role: 'user', content: text }] })],
})
