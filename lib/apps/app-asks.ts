import { isObject, stringAt, type JsonObject } from '@/lib/protocol/json'
import { ERROR_CODES } from '@/lib/protocol/error-codes'
import type { AppAsk } from './app-state'
import { isForApps } from './app-tool'

/** What an app asks for, or the JSON-RPC error it gets at once. */
export type AskVerdict =
  | { readonly ok: true; readonly ask: Omit<AppAsk, 'key'> }
  | { readonly ok: false; readonly code: number; readonly message: string }

const wrong = (message: string): AskVerdict => ({ ok: false, code: ERROR_CODES.invalidParams, message })

const openLink = (url: string | undefined): AskVerdict => {
  if (url === undefined || !URL.canParse(url)) return wrong('url is no address.')
  const { protocol, href } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return wrong('Only http and https are opened.')
  return { ok: true, ask: { method: 'ui/open-link', subject: href, params: { url } } }
}

/** Reads a request of an app's that goes beyond the app: a tool, a resource, a link. `tool` finds a listed one. */
export const readAsk = (
  method: string,
  params: unknown,
  tool: (name: string) => Readonly<Record<string, unknown>> | undefined,
): AskVerdict => {
  const given = isObject(params) ? (params as JsonObject) : {}
  switch (method) {
    case 'tools/call': {
      const name = stringAt(given, 'name')
      const listed = name === undefined ? undefined : tool(name)
      if (name === undefined || !listed) return wrong('The server lists no tool of this name.')
      if (!isForApps(listed)) return wrong('The tool is not for apps: its visibility leaves them out.')
      return { ok: true, ask: { method, subject: name, params: { name, ...argumentsOf(given) } } }
    }
    case 'resources/read': {
      const uri = stringAt(given, 'uri')
      return uri === undefined ? wrong('uri is missing.') : { ok: true, ask: { method, subject: uri, params: { uri } } }
    }
    case 'ui/open-link':
      return openLink(stringAt(given, 'url'))
    default:
      return { ok: false, code: ERROR_CODES.methodNotFound, message: 'Method not found' }
  }
}

const argumentsOf = ({ arguments: args }: JsonObject): JsonObject => (args === undefined ? {} : { arguments: args })
