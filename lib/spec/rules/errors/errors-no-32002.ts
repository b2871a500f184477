import { ERROR_CODES } from '@/lib/protocol/error-codes'
import { defineRule } from '@/lib/spec/rule'
import { neverAgain } from './code-ranges'

export const errorsNo32002 = defineRule({
  id: 'errors-no-32002',
  why: 'The code meant a missing resource once; clients of 2026-07-28 do not know it.',
  fix: 'Say with -32602 that there is no such resource.',
  example: {
    right: '{"error": {"code": -32602, "message": "No such resource", "data": {"uri": "file:///a"}}, …}',
    wrong: '{"error": {"code": -32002, "message": "No such resource", …}, …}',
  },
  on: 'error',
  check: neverAgain(ERROR_CODES.resourceNotFound, 'a missing resource is told with -32602'),
})
