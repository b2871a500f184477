import { headerValue, mediaType } from '@/lib/protocol/headers'
import { readSseBlock } from '@/lib/protocol/sse'
import type { ReadExchange } from './read-exchange'
import { isMcpMessage } from './rpc'

/** One address that MCP was spoken at, and all that went there. */
export type Endpoint = {
  readonly url: string
  readonly exchanges: ReadExchange[]
}

export type Found = {
  readonly endpoints: readonly Endpoint[]
  /** OAuth: metadata, registration, tokens. */
  readonly auth: readonly ReadExchange[]
  /** Sentences about what was left out. */
  readonly notes: readonly string[]
}

const MCP_HEADERS = ['mcp-session-id', 'mcp-protocol-version', 'mcp-method'] as const

const speaksMcp = ({ sent, requestHeaders, response, frames }: ReadExchange): boolean =>
  sent.some(isMcpMessage) ||
  MCP_HEADERS.some((name) => headerValue(requestHeaders, name) !== undefined) ||
  headerValue(response?.headers ?? [], 'mcp-session-id') !== undefined ||
  frames.some(({ messages }) => messages.some(isMcpMessage))

/** Where HTTP+SSE tells the client to post (2024-11-05, transports). */
export const postAddress = ({ url, frames, isStream }: ReadExchange): string | undefined => {
  const first = isStream ? frames.find(({ raw }) => readSseBlock(raw).event === 'endpoint') : undefined
  const data = first && readSseBlock(first.raw).data
  return data !== undefined && URL.canParse(data, url) ? new URL(data, url).href : undefined
}

const addressOf = (url: string): string => {
  if (!URL.canParse(url)) return url
  const parsed = new URL(url)
  parsed.hash = ''
  return parsed.href
}

const isAuth = ({ url, method, requestHeaders, requestBody = '' }: ReadExchange): boolean => {
  if (method === 'OPTIONS') return false
  if (/\/\.well-known\/(?:oauth-|openid-configuration)/.test(url)) return true
  if (method !== 'POST') return false
  const type = mediaType(requestHeaders)
  if (type === 'application/x-www-form-urlencoded') return /(?:^|&)grant_type=/.test(requestBody)
  return type === 'application/json' && requestBody.includes('"redirect_uris"')
}

const count = (number: number, one: string, many: string): readonly string[] =>
  number === 0 ? [] : [`${number.toLocaleString('en')} ${number === 1 ? one : many}`]

/** Finds MCP among other traffic: by JSON-RPC bodies, by headers, and by what an event stream says. */
export const findMcp = (exchanges: readonly ReadExchange[]): Found => {
  const endpoints = new Map<string, Endpoint>()
  const posts = new Map<string, string>()
  for (const exchange of exchanges) {
    const post = postAddress(exchange)
    if (post === undefined && (exchange.method === 'OPTIONS' || !speaksMcp(exchange))) continue
    const url = addressOf(exchange.url)
    if (post !== undefined) posts.set(post, url)
    endpoints.set(url, endpoints.get(url) ?? { url, exchanges: [] })
  }
  const auth: ReadExchange[] = []
  const left = { preflights: 0, others: 0 }
  for (const exchange of exchanges) {
    const url = addressOf(exchange.url)
    const endpoint = endpoints.get(posts.get(url) ?? url)
    if (exchange.method === 'OPTIONS') left[endpoint ? 'preflights' : 'others']++
    else if (endpoint) endpoint.exchanges.push(exchange)
    else if (isAuth(exchange)) auth.push(exchange)
    else left.others++
  }
  return {
    endpoints: [...endpoints.values()].filter(({ exchanges: own }) => own.length > 0),
    auth,
    notes: [
      ...count(
        left.others,
        'request that is no MCP traffic was left out.',
        'requests that are no MCP traffic were left out.',
      ),
      ...count(left.preflights, 'CORS preflight was left out.', 'CORS preflights were left out.'),
    ],
  }
}
