import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'

export const jsonrpcErrorIdNotNull = defineRule({
  id: 'jsonrpc-error-id-not-null',
  why: 'Plain JSON-RPC answers what it could not read with an id of null; MCP does not, and its clients reject it.',
  fix: 'Echo the id of the request, or leave the member out where none could be read.',
  example: {
    right: '{"jsonrpc": "2.0", "error": {"code": -32700, "message": "Parse error"}}',
    wrong: '{"jsonrpc": "2.0", "id": null, "error": {"code": -32700, "message": "Parse error"}}',
  },
  on: ['error', 'orphan'],
  check: ({ value, message }) => {
    // Some revisions' schemas want an id in every error, their text does not: absence is no finding.
    if (message.content.kind !== 'error' || !Object.hasOwn(value, 'id')) return undefined
    const { id } = value
    if (typeof id === 'string' || typeof id === 'number') return []
    return [{ message: `The id of the error is ${named(id)}.`, path: '/id', actual: id }]
  },
})
