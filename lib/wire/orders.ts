import { isObject } from '@/lib/protocol/json'
import { headerList } from './frames'
import type { WireRequest } from './types'

/** The request header that carries the per-run token. */
export const TOKEN_HEADER = 'x-parley-token'

/** A request as it travels in a POST body: Node caps real headers at 16 KB, and these are data anyway. */
export type PlainRequest = Omit<WireRequest, 'signal'>

/** What a page tells its mux: begin an exchange whose frames come down this tab's downlink, or give one up. */
export type Order =
  | { readonly type: 'start'; readonly tab: string; readonly id: string; readonly request: PlainRequest }
  | { readonly type: 'abort'; readonly tab: string; readonly id: string }

export const plainRequest = ({
  url,
  method,
  headers,
  body,
  bodyEncoding,
  anyCertificate,
}: WireRequest): PlainRequest => ({
  url,
  method,
  headers,
  ...(body === undefined ? {} : { body }),
  ...(bodyEncoding === undefined ? {} : { bodyEncoding }),
  ...(anyCertificate && { anyCertificate }),
})

/** Undefined for anything that is not a request. */
export const parsePlainRequest = (value: unknown): PlainRequest | undefined => {
  if (!isObject(value)) return undefined
  const { url, method, body, bodyEncoding } = value
  const trust = value['anyCertificate'] === true ? { anyCertificate: true as const } : {}
  const headers = headerList(value['headers'])
  if (typeof url !== 'string' || typeof method !== 'string' || headers === undefined) return undefined
  if (body !== undefined && typeof body !== 'string') return undefined
  if (bodyEncoding === undefined) return { url, method, headers, ...(body === undefined ? {} : { body }), ...trust }
  return bodyEncoding === 'base64' && body !== undefined && isBase64(body)
    ? { url, method, headers, body, bodyEncoding, ...trust }
    : undefined
}

const isBase64 = (text: string): boolean => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text)

/** A tab's or an exchange's name: short and plain, since the server keeps it. */
export const isName = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{1,64}$/.test(value)

/** Undefined for anything that is not an order. */
export const parseOrder = (value: unknown): Order | undefined => {
  if (!isObject(value)) return undefined
  const { type, tab, id } = value
  if (!isName(tab) || !isName(id)) return undefined
  if (type === 'abort') return { type, tab, id }
  const request = parsePlainRequest(value['request'])
  return type === 'start' && request !== undefined ? { type, tab, id, request } : undefined
}
