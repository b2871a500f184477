import { shapeRule, type ShapeRule } from '@/lib/spec/rule'

export const EXTENSIONS_SHAPES: readonly ShapeRule[] = [
  shapeRule({
    id: 'extensions-settings-object',
    why: 'A client merges its settings with those of the server; true or null cannot be merged.',
    fix: 'Give each extension an object, an empty one where there is nothing to set.',
    example: {
      right: '"extensions": {"com.example/itineraries": {}}',
      wrong: '"extensions": {"com.example/itineraries": true}',
    },
  }),
]
