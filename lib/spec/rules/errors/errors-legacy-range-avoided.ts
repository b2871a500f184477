import { defineRule } from '@/lib/spec/rule'
import { noneWithin } from './code-ranges'

export const errorsLegacyRangeAvoided = defineRule({
  id: 'errors-legacy-range-avoided',
  why: 'Older software used these codes for all kinds of things: a client cannot know which is meant.',
  fix: 'Use a standard code, or one of the server’s own outside -32768 to -32000.',
  example: {
    right: '{"error": {"code": -32603, "message": "The database is away"}, …}',
    wrong: '{"error": {"code": -32000, "message": "Server error"}, …}',
  },
  on: 'error',
  check: noneWithin({ lowest: -32019, highest: -32000 }, 'in the range that older implementations used'),
})
