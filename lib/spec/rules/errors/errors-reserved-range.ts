import { defineRule } from '@/lib/spec/rule'
import { noneWithin } from './code-ranges'

export const errorsReservedRange = defineRule({
  id: 'errors-reserved-range',
  why: 'The range is kept for the specification: a later revision may give the code a meaning of its own.',
  fix: 'Take a code outside -32768 to -32000 for the server’s own errors.',
  example: {
    right: '{"error": {"code": 1042, "message": "Sold out"}, …}',
    wrong: '{"error": {"code": -32050, "message": "Sold out"}, …}',
  },
  on: 'error',
  check: noneWithin({ lowest: -32099, highest: -32020 }, 'reserved for the specification, which defines no such code'),
})
