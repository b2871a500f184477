import { ERROR_CODES } from '@/lib/protocol/error-codes'
import { isSuccess, nameOf } from '@/lib/spec/parts/http-exchanges'
import { named } from '@/lib/spec/parts/named'
import { defineRule, type Verdict } from '@/lib/spec/rule'
import type { ClientMessage, Sighting } from '@/lib/spec/sightings'
import { misaddressed } from './misaddressed'

/** Codes of errors about a request that was read as JSON-RPC, whatever the HTTP status. */
const ABOUT_A_REQUEST: ReadonlySet<unknown> = new Set([
  ERROR_CODES.methodNotFound,
  ERROR_CODES.invalidParams,
  ERROR_CODES.headerMismatch,
  ERROR_CODES.missingClientCapability,
  ERROR_CODES.unsupportedProtocolVersion,
])

/** A refusal on the level of HTTP (an Origin, a session, a token) need not have looked for an id. */
const mustEcho = ({ http, peer, message }: Sighting<'error' | 'orphan'>): boolean => {
  const code = message.content.kind === 'error' ? message.content.error.code : undefined
  if (code === ERROR_CODES.parse) return false
  return isSuccess(http) || (peer.era === 'modern' && ABOUT_A_REQUEST.has(code))
}

const changed = (request: ClientMessage, value: Readonly<Record<string, unknown>>): Verdict => {
  const id = Object.hasOwn(value, 'id') ? value['id'] : undefined
  if (id === request.id) return []
  const told = id === undefined ? 'no id' : `the id ${named(id)}`
  return [
    {
      message: `The error that answers ${nameOf(request)} has ${told}.`,
      path: '/id',
      evidence: [request.message.seq],
      actual: id,
      expected: request.id,
    },
  ]
}

export const jsonrpcErrorIdEcho = defineRule({
  id: 'jsonrpc-error-id-echo',
  why: 'Without the id of its request an error reaches nobody: the call that failed waits until it times out.',
  fix: 'Copy the id of the request into the error; leave it out only where no id could be read.',
  example: {
    right: '→ {"id": 3, "method": "nope", …}\n← {"id": 3, "error": {"code": -32601, …}, …}',
    wrong: '→ {"id": 3, "method": "nope", …}\n← {"id": null, "error": {"code": -32601, …}, …}',
  },
  on: ['result', 'error', 'orphan'],
  watch: () => {
    const meantFor = misaddressed()
    return (sighting) => {
      const meant = meantFor(sighting)
      if (sighting.kind === 'result' || sighting.message.content.kind !== 'error') return undefined
      const request = sighting.kind === 'error' ? sighting.request : meant
      if (!request) return undefined
      if (sighting.value['id'] !== request.id && !mustEcho(sighting)) return undefined
      return changed(request, sighting.value)
    }
  },
})
