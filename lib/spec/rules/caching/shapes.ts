import { shapeRule, type ShapeRule } from '@/lib/spec/rule'

export const CACHING_SHAPES: readonly ShapeRule[] = [
  shapeRule({
    id: 'caching-ttl-non-negative',
    why: 'A negative time to live is read as stale by one client and as an error by the next.',
    fix: 'Send 0 for what must not be kept.',
    example: { right: '"ttlMs": 0', wrong: '"ttlMs": -1' },
  }),
  shapeRule({
    id: 'caching-ttl-integer',
    why: 'Clients add it to a clock in milliseconds: texts and fractions give times that never come.',
    fix: 'Send a whole number of milliseconds.',
    example: { right: '"ttlMs": 60000', wrong: '"ttlMs": "60s"' },
  }),
  shapeRule({
    id: 'caching-scope-valid',
    why: 'A gateway that does not know the word may share between users what was meant for one.',
    fix: 'Send "public" where every user gets the same, else "private".',
    example: { right: '"cacheScope": "private"', wrong: '"cacheScope": "user"' },
  }),
  shapeRule({
    id: 'caching-no-hints-on-input-required',
    why: 'A question belongs to one call; a client that kept it would ask its user again for another.',
    fix: 'Leave ttlMs and cacheScope to complete results.',
    example: {
      right: '{"resultType": "input_required", "inputRequests": {…}}',
      wrong: '{"resultType": "input_required", "inputRequests": {…}, "ttlMs": 60000}',
    },
  }),
]
