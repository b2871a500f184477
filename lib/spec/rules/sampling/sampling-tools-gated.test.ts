import { testRule } from '@/lib/testing/rule-tester'
import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { prompting, withDeclared } from '@/lib/testing/told-sampling'

testRule('sampling-tools-gated', {
  passes: [
    prompting('tools for a client that takes them', { tools: [] }),
    withDeclared('no tools for one that does not', { sampling: {} }, {}),
  ],
  fails: [
    {
      ...withDeclared('tools for one that does not', { sampling: {} }, { tools: [] }),
      path: `${MODERN_PARAMS}/tools`,
      says: 'sampling.tools',
    },
    { ...withDeclared('a choice of tools too', { sampling: {} }, { tools: [], toolChoice: {} }), times: 2 },
  ],
  notApplicable: '2025-06-18',
  notExercised: [prompting('no tools', {})],
})
