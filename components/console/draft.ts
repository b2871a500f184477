import type { RawPreview, RawRequest } from '@/lib/client/types'
import { fromBase64 } from '@/lib/protocol/bytes'
import type { HeaderList } from '@/lib/protocol/headers'
import { memberSpan } from '@/lib/protocol/member-span'
import type { ByHand } from '@/lib/recording/events'
import type { HttpView } from '@/lib/views/types'

type Body =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }

/** What is being composed. */
export type Draft = {
  readonly method: string
  /** The person's own. */
  readonly headers: HeaderList
  /** With the headers that the connection sends by itself. */
  readonly own: boolean
  /** Names of those that are left out all the same. */
  readonly without: readonly string[]
  readonly body: Body
  readonly round?: ByHand
  /** What it was made from, for the person. */
  readonly from?: string
}

const NOTHING = new Uint8Array(0)

export const rawRequest = ({ method, headers, own, without, body, round }: Draft): RawRequest => ({
  method,
  headers: headers.filter(([name, value]) => name !== '' || value !== ''),
  own,
  without,
  ...(body.kind === 'text' && { body: body.text }),
  ...(body.kind === 'bytes' && { body: body.bytes }),
  ...(round && { round }),
})

export const textDraft = (text: string, more: Partial<Draft> = {}): Draft => ({
  method: 'POST',
  headers: [],
  own: true,
  without: [],
  body: { kind: 'text', text },
  ...more,
})

const bodyOf = ({ requestBody, requestBodyEncoding }: HttpView): Body => {
  if (requestBody === undefined) return { kind: 'none' }
  return requestBodyEncoding
    ? { kind: 'bytes', bytes: fromBase64(requestBody) ?? NOTHING }
    : { kind: 'text', text: requestBody }
}

const isNamed = (headers: HeaderList, name: string): boolean =>
  headers.some(([other]) => other.toLowerCase() === name.toLowerCase())

const has = (headers: HeaderList, [name, value]: HeaderList[number]): boolean =>
  headers.some(([other, same]) => other.toLowerCase() === name.toLowerCase() && same === value)

/**
 * A request that was sent, to be sent again. The connection's own headers are those of the connection that sends it
 * now; of one made by hand, also what the person had put in their place or left out.
 */
export const againDraft = (http: HttpView, preview: (request: RawRequest) => RawPreview, from: string): Draft => {
  const { method, requestHeaders, byHand } = http
  const plain: Draft = { method, headers: [], own: true, without: [], body: bodyOf(http), from }
  const own = preview(rawRequest(plain)).headers
  const headers = requestHeaders.filter((header) => (byHand ? !has(own, header) : !isNamed(own, header[0])))
  const without = byHand ? own.map(([name]) => name).filter((name) => !isNamed(requestHeaders, name)) : []
  return { ...plain, headers, without, ...(byHand && { round: byHand }) }
}

/** The text with another id, everything else as it was; the text itself where it is no object with an id. */
export const withId = (text: string, id: string): string => {
  const span = memberSpan(text, 'id')
  return span && memberSpan(text, 'method') ? text.slice(0, span.from) + JSON.stringify(id) + text.slice(span.to) : text
}

/** The draft with a new id where it is a request. */
export const withFreshId = (draft: Draft, id: string): Draft =>
  draft.body.kind === 'text' ? { ...draft, body: { kind: 'text', text: withId(draft.body.text, id) } } : draft
