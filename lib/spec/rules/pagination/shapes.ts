import { shapeRule, type ShapeRule } from '@/lib/spec/rule'

export const PAGINATION_SHAPES: readonly ShapeRule[] = [
  shapeRule({
    id: 'pagination-next-cursor-string',
    why: 'A client sends any cursor back and asks for a further page: after null or a number, many never stop or fail.',
    fix: 'Send nextCursor as a string, and leave it out of the last page.',
    example: { right: '{"tools": […]}', wrong: '{"tools": […], "nextCursor": null}' },
  }),
]
