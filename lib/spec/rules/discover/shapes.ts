import { shapeRule, type ShapeRule } from '@/lib/spec/rule'

export const DISCOVER_SHAPES: readonly ShapeRule[] = [
  shapeRule({
    id: 'discover-capabilities',
    why: 'What is not declared is not used: without capabilities a client sees a server that can do nothing.',
    fix: 'Return capabilities as an object with a member for each thing the server offers.',
    example: {
      right: '"capabilities": {"tools": {"listChanged": true}}',
      wrong: '"capabilities": ["tools"]',
    },
  }),
]
