import { defineRule } from '@/lib/spec/rule'
import { noneWithin } from './code-ranges'

/** What lies above has requirements of its own: errors-reserved-range and errors-legacy-range-avoided. */
const HIGHEST = -32100

export const errorsApplicationCodesOutsideReserved = defineRule({
  id: 'errors-application-codes-outside-reserved',
  why: 'JSON-RPC keeps these codes for itself: a client may take one for a fault of the protocol.',
  fix: 'Choose codes of the application outside -32768 to -32000.',
  example: {
    right: '{"error": {"code": 404, "message": "No such trip"}, …}',
    wrong: '{"error": {"code": -32604, "message": "No such trip"}, …}',
  },
  on: 'error',
  check: noneWithin({ lowest: -32768, highest: HIGHEST }, 'reserved by JSON-RPC, and not one of its codes'),
})
