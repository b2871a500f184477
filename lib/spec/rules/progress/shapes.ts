import { shapeRule, type ShapeRule } from '@/lib/spec/rule'

export const PROGRESS_SHAPES: readonly ShapeRule[] = [
  shapeRule({
    id: 'progress-shape',
    why: 'Clients compute a share from these numbers; a number in quotes gives none, or a wrong one.',
    fix: 'Send progressToken as it came, progress and total as numbers, and message as a string.',
    example: {
      right: '{"progressToken": 7, "progress": 3, "total": 10, "message": "3 of 10 booked"}',
      wrong: '{"progressToken": 7, "progress": "30%"}',
    },
  }),
]
