import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import { LOG_LEVELS } from '@/lib/protocol/meta'
import { isGuide } from './guides'
import { BOARD_URI, CURRENT_TRIP, PICTURE } from './resources'
import { findTrip } from './trips'

/** What the SDK lets through, or answers otherwise than the specification has it. */

/** Lists of one page: no cursor was ever handed out for them. */
const LISTS = new Set(['tools/list', 'prompts/list', 'resources/templates/list'])

type Refusal = { readonly code: number; readonly message: string; readonly status: number }

const invalid = (message: string): Refusal => ({ code: -32602, message, status: 200 })

/** Header values are visible ASCII, spaces and tabs (2026-07-28, streamable HTTP, custom headers). */
const hasBareBytes = ({ headers }: Request): boolean =>
  [...headers].some(([name, value]) => name.startsWith('mcp-param-') && !/^[\t\x20-\x7e]*$/.test(value))

const isKnown = (uri: string): boolean =>
  [CURRENT_TRIP, PICTURE, BOARD_URI].includes(uri) ||
  isGuide(uri) ||
  findTrip(uri.replace(/^trip:\/\//, '')) !== undefined

const fault = (request: Request, method: string, params: unknown): Refusal | undefined => {
  if (hasBareBytes(request)) return { code: -32020, message: 'A parameter header has illegal characters.', status: 400 }
  if (LISTS.has(method) && isObject(params) && params['cursor'] !== undefined)
    return invalid('There is no such cursor.')
  if (method === 'completion/complete' && stringAt(objectAt(params, 'argument'), 'name') === undefined)
    return invalid('The argument to complete is missing.')
  if (method === 'logging/setLevel' && !(LOG_LEVELS as readonly unknown[]).includes(stringAt(params, 'level')))
    return invalid(`The level is none of ${LOG_LEVELS.join(', ')}.`)
  const uri = method === 'resources/read' ? stringAt(params, 'uri') : undefined
  // Up to 2025-11-25 what is not found has a code of its own.
  if (uri !== undefined && !request.headers.has('mcp-method') && !isKnown(uri))
    return { code: -32002, message: `Resource not found: ${uri}`, status: 200 }
  return undefined
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The refusal of a request that the SDK would take, or refuse in the wrong words; undefined for all others. */
export const refusedFirst = async (request: Request): Promise<Response | undefined> => {
  if (request.method !== 'POST') return undefined
  const message = parsed(await request.clone().text())
  const method = stringAt(message, 'method')
  if (!isObject(message) || method === undefined || message['id'] === undefined) return undefined
  const refusal = fault(request, method, message['params'])
  if (!refusal) return undefined
  const { status, code, message: text } = refusal
  return Response.json({ jsonrpc: '2.0', id: message['id'], error: { code, message: text } }, { status })
}

/** A refusal that answers no request has no id: null is none (every revision, JSONRPCError). */
export const withoutNullId = async (response: Response): Promise<Response> => {
  if (response.status < 400 || !response.headers.get('content-type')?.includes('json')) return response
  const text = await response.text()
  const message = parsed(text)
  const { status, statusText, headers } = response
  if (!isObject(message) || message['id'] !== null) return new Response(text, { status, statusText, headers })
  const { id: _, ...rest } = message
  const kept = new Headers(headers)
  kept.delete('content-length')
  return new Response(JSON.stringify(rest), { status, statusText, headers: kept })
}
