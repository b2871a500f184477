import { isHeaderMark } from './header-marks'
import { isObject } from './json'
import { subjectOf } from './methods'
import type { Revision } from './revisions'

/** Name and value of each header, in order, duplicates kept. */
export type HeaderList = readonly (readonly [name: string, value: string])[]

const PREFIX = '=?base64?'
const SUFFIX = '?='

const isPlain = (value: string): boolean =>
  value !== '' &&
  value === value.trim() &&
  /^[\t\x20-\x7e]*$/.test(value) &&
  !(value.startsWith(PREFIX) && value.endsWith(SUFFIX))

const base64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (b) => String.fromCharCode(b)).join(''))

/** A value as an RFC 9110 field value; what ASCII cannot carry is wrapped as `=?base64?…?=` (2026-07-28, transports). */
export const encodeHeaderValue = (value: string): string =>
  isPlain(value) ? value : `${PREFIX}${base64(value)}${SUFFIX}`

const asText = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number' && Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value)))
    return String(value)
  return undefined
}

/**
 * `Mcp-Param-*` headers: arguments whose schema property carries `x-mcp-header`; absent and null ones are left out, as is
 * what no header can be called.
 */
export const paramHeaders = (inputSchema: unknown, args: unknown): [string, string][] => {
  if (!isObject(inputSchema) || !isObject(args)) return []
  const properties = inputSchema['properties']
  if (!isObject(properties)) return []
  return Object.entries(properties).flatMap(([key, schema]): [string, string][] => {
    if (!isObject(schema)) return []
    const name = schema['x-mcp-header']
    const text = asText(args[key])
    const own: [string, string][] =
      isHeaderMark(name) && text !== undefined ? [[`Mcp-Param-${name}`, encodeHeaderValue(text)]] : []
    return [...own, ...paramHeaders(schema, args[key])]
  })
}

/** Requests of 2026-07-28 that say in `Mcp-Name` what they are about; those about tasks are of the extension. */
const NAMED = new Set(['tools/call', 'prompts/get', 'resources/read', 'tasks/get', 'tasks/update', 'tasks/cancel'])

/** Headers that mirror a modern message's body: revision, method and the name of what it is about. */
export const modernHeaders = (revision: Revision, method: string, params: unknown): [string, string][] => {
  const subject = NAMED.has(method) ? subjectOf(method, params) : undefined
  return [
    ['MCP-Protocol-Version', revision],
    ['Mcp-Method', method],
    ...(subject === undefined ? [] : [['Mcp-Name', encodeHeaderValue(subject)] as [string, string]]),
  ]
}

/** The first value of a header, matched without regard to case (RFC 9110 §5.1). */
export const headerValue = (headers: HeaderList, name: string): string | undefined =>
  headers.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]

/** `headers` with those of `extra` after them, which replace the ones of the same name. */
export const withReplaced = (headers: HeaderList, extra: HeaderList): HeaderList => {
  const replaced = new Set(extra.map(([name]) => name.toLowerCase()))
  return [...headers.filter(([name]) => !replaced.has(name.toLowerCase())), ...extra]
}

/** Whether a request wants an event stream that stands: the GET of both HTTP transports. */
export const opensStream = (method: string, headers: HeaderList): boolean =>
  method === 'GET' && headerValue(headers, 'accept')?.includes('text/event-stream') === true

/** `type/subtype` of a Content-Type, lower case, without parameters (RFC 9110 §8.3.1). */
export const mediaType = (headers: HeaderList): string =>
  (headerValue(headers, 'content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
