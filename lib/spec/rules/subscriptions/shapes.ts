import { shapeRule, type ShapeRule } from '@/lib/spec/rule'

export const SUBSCRIPTIONS_SHAPES: readonly ShapeRule[] = [
  shapeRule({
    id: 'subscriptions-ack-shape',
    why: 'The client reads from it which of its wishes are granted; what it cannot read it takes for refused.',
    fix: 'Put the granted part of the filter under notifications: true for lists, an array of URIs for resources.',
    example: {
      right: '"notifications": {"toolsListChanged": true, "resourceSubscriptions": ["trip://17"]}',
      wrong: '"notifications": ["toolsListChanged"]',
    },
  }),
]
