import { shapeRule } from '@/lib/spec/rule'

export const JSONRPC_SHAPES = [
  shapeRule({
    id: 'jsonrpc-schema-valid',
    why: 'Clients check messages against the schema of the revision, and drop, or misread, what does not fit.',
    fix: 'Bring the message into the form shown beside it: the fewest changes that make it valid.',
    example: {
      right: '{"id": 1, "result": {"tools": [{"name": "book", "inputSchema": {"type": "object"}}]}, …}',
      wrong: '{"id": 1, "result": {"tools": {"book": {…}}}, …}',
    },
  }),
]
