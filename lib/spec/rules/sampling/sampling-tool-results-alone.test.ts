import { testRule } from '@/lib/testing/rule-tester'
import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { prompting, result, text, toolUse } from '@/lib/testing/told-sampling'

testRule('sampling-tool-results-alone', {
  passes: [prompting('results only', { messages: [toolUse('a'), result('a')] })],
  fails: [
    {
      ...prompting('a text beside them', {
        messages: [toolUse('a'), { role: 'user', content: [...result('a').content, text] }],
      }),
      path: `${MODERN_PARAMS}/messages/1`,
      says: 'nothing but tool results',
    },
  ],
  notApplicable: '2025-06-18',
  notExercised: [prompting('no tool results', { messages: [{ role: 'user', content: text }] })],
})
