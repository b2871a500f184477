import { shapeRule, type ShapeRule } from '@/lib/spec/rule'

export const ROOTS_SHAPES: readonly ShapeRule[] = [
  shapeRule({
    id: 'roots-request-shape',
    why: 'A client lists all of its roots or none: what else is asked with the request it never looks at.',
    fix: 'Send roots/list without params, or with nothing but _meta in them.',
    example: { right: '{"method": "roots/list"}', wrong: '{"method": "roots/list", "params": {"scheme": "file"}}' },
  }),
]
