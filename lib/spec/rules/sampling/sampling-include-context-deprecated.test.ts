import { testRule } from '@/lib/testing/rule-tester'
import { asking, MODERN_PARAMS } from '@/lib/testing/told-asks'
import { prompting } from '@/lib/testing/told-sampling'

testRule('sampling-include-context-deprecated', {
  passes: [prompting('no context', {}, { includeContext: 'none' })],
  fails: [
    {
      ...prompting('context, told once', { includeContext: 'thisServer' }, { includeContext: 'allServers' }),
      path: `${MODERN_PARAMS}/includeContext`,
      says: 'thisServer',
    },
  ],
  notApplicable: '2025-06-18',
  notExercised: [asking('another ask', { method: 'roots/list' })],
})
