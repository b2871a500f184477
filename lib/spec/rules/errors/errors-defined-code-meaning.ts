import { ERROR_CODES } from '@/lib/protocol/error-codes'
import { headerValue, modernHeaders } from '@/lib/protocol/headers'
import { isObject, objectAt } from '@/lib/protocol/json'
import { META } from '@/lib/protocol/meta'
import { isRevision } from '@/lib/protocol/revisions'
import { hasCapability } from '@/lib/spec/needs'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'
import type { ClientMessage, Sighting } from '@/lib/spec/sightings'
import { codeOf } from './code-of'

const claimedBy = ({ params }: ClientMessage): unknown => objectAt(params, '_meta')?.[META.protocolVersion]

/** All standard headers are there and say what the body says; those of a tool’s parameters cannot be known here. */
const headersAgree = (request: ClientMessage): boolean => {
  const revision = claimedBy(request)
  if (!isRevision(revision) || request.method === undefined || request.method === 'tools/call') return false
  return modernHeaders(revision, request.method, request.params).every(
    ([name, value]) => headerValue(request.http.requestHeaders, name) === value,
  )
}

const names = (value: unknown, of: unknown): boolean => Array.isArray(value) && value.includes(of)

/** What the recorded request contradicts of the code; undefined where nothing does. */
const contradiction = (code: number, { error }: Sighting<'error'>, request: ClientMessage): string | undefined => {
  const data = objectAt(error, 'data')
  if (code === ERROR_CODES.headerMismatch)
    return headersAgree(request) ? 'though every header says what the body says' : undefined
  if (code === ERROR_CODES.missingClientCapability) {
    const required = data?.['requiredCapabilities']
    const keys = isObject(required) ? Object.keys(required) : []
    const had =
      keys.length > 0 && keys.every((key) => isObject(required) && isDeclared(request.declared, key, required[key]))
    return had ? `though the client declares ${keys.map(named).join(', ')}` : undefined
  }
  const claimed = claimedBy(request)
  return names(data?.['supported'], claimed) ? `though ${named(claimed)} is among those supported` : undefined
}

/** One capability with all that is required of it, one level deep. */
const isDeclared = (declared: unknown, key: string, required: unknown): boolean =>
  !key.includes('.') &&
  hasCapability(declared, key) &&
  (!isObject(required) ||
    Object.keys(required).every((inner) => !inner.includes('.') && hasCapability(declared, `${key}.${inner}`)))

const MEANINGS = new Map<number, string>([
  [ERROR_CODES.headerMismatch, 'a header mismatch'],
  [ERROR_CODES.missingClientCapability, 'a missing client capability'],
  [ERROR_CODES.unsupportedProtocolVersion, 'an unsupported protocol version'],
])

export const errorsDefinedCodeMeaning = defineRule({
  id: 'errors-defined-code-meaning',
  why: 'A client reacts to these codes by itself: it falls back to another revision, or gives the call up.',
  fix: 'Use the codes of the specification for what they mean, and another one for everything else.',
  example: {
    right: '{"error": {"code": -32022, "data": {"requested": "1900-01-01", "supported": ["2026-07-28"]}, …}, …}',
    wrong: '{"error": {"code": -32022, "data": {"requested": "2026-07-28", "supported": ["2026-07-28"]}, …}, …}',
  },
  on: 'error',
  check: (sighting) => {
    const { request } = sighting
    const code = codeOf(sighting)
    const meaning = code === undefined ? undefined : MEANINGS.get(code)
    if (code === undefined || meaning === undefined || !request) return undefined
    const contradicted = contradiction(code, sighting, request)
    if (contradicted === undefined) return []
    const message = `The error says ${meaning}, ${contradicted}.`
    return [{ message, path: '/error/code', evidence: [request.message.seq], actual: code }]
  },
})
