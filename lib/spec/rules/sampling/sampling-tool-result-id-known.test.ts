import { testRule } from '@/lib/testing/rule-tester'
import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { prompting, result, text, use } from '@/lib/testing/told-sampling'

testRule('sampling-tool-result-id-known', {
  passes: [prompting('the id of a use before', { messages: [use('a'), result('a')] })],
  fails: [
    {
      ...prompting('another id', { messages: [use('a'), result('a', 'search')] }),
      path: `${MODERN_PARAMS}/messages/1`,
      says: '“search”',
    },
    prompting('a use that comes after', { messages: [result('a'), use('a')] }),
  ],
  notApplicable: '2025-06-18',
  notExercised: [prompting('no tool results', { messages: [{ role: 'user', content: text }] })],
})
