import { shapeRule, type ShapeRule } from '@/lib/spec/rule'

export const CANCEL_SHAPES: readonly ShapeRule[] = [
  shapeRule({
    id: 'cancel-request-id-present',
    why: 'Without the id nobody can tell what is cancelled, and nothing is.',
    fix: 'Send the id of the request as requestId, as a string or a whole number as it was; a reason is text.',
    example: {
      right: '{"requestId": "a", "reason": "The trip was booked elsewhere"}',
      wrong: '{"id": "a"}',
    },
  }),
]
