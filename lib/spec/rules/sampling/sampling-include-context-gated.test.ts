import { testRule } from '@/lib/testing/rule-tester'
import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { prompting, withDeclared } from '@/lib/testing/told-sampling'

testRule('sampling-include-context-gated', {
  passes: [
    prompting('for a client that adds context', { includeContext: 'thisServer' }),
    withDeclared('none for one that does not', { sampling: {} }, { includeContext: 'none' }),
  ],
  fails: [
    {
      ...withDeclared('for one that does not', { sampling: {} }, { includeContext: 'allServers' }),
      path: `${MODERN_PARAMS}/includeContext`,
      says: 'allServers',
    },
  ],
  notApplicable: '2025-06-18',
  notExercised: [prompting('no context wanted', {})],
})
