import { ERROR_CODES } from '@/lib/protocol/error-codes'
import { defineRule } from '@/lib/spec/rule'
import { neverAgain } from './code-ranges'

export const errorsNo32042 = defineRule({
  id: 'errors-no-32042',
  why: 'The code asked for a page to be opened once; clients of 2026-07-28 see a failed call.',
  fix: 'Answer with an InputRequiredResult that holds an elicitation in mode url.',
  example: {
    right:
      '{"result": {"resultType": "input_required", "inputRequests": {"login": {"method": "elicitation/create", …}}}, …}',
    wrong: '{"error": {"code": -32042, "data": {"elicitations": […]}, …}, …}',
  },
  on: 'error',
  check: neverAgain(ERROR_CODES.urlElicitationRequired, 'a page to open is asked for with an InputRequiredResult'),
})
