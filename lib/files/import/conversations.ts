import { headerValue } from '@/lib/protocol/headers'
import { postAddress, type Endpoint } from './find-mcp'
import type { ReadExchange } from './read-exchange'

/** What becomes one connection: from a handshake to the next. */
export type Conversation = { readonly url: string; readonly exchanges: ReadExchange[] }

const isInitialize = ({ sent }: ReadExchange): boolean =>
  sent.some((message) => message.kind === 'request' && message.method === 'initialize')

const SESSION = 'mcp-session-id'

/** One endpoint's traffic, in order of its start, by connection: sessions by their ids, others by their handshakes. */
const conversationsAt = ({ url, exchanges }: Endpoint): readonly Conversation[] => {
  const all: Conversation[] = []
  const bySession = new Map<string, Conversation>()
  const byPost = new Map<string, Conversation>()
  let newest: Conversation | undefined
  const begin = (): Conversation => {
    newest = { url, exchanges: [] }
    all.push(newest)
    return newest
  }
  const conversationOf = (exchange: ReadExchange): Conversation => {
    const post = postAddress(exchange)
    if (post !== undefined) {
      const begun = newest?.exchanges.length === 0 ? newest : begin()
      byPost.set(post, begun)
      return begun
    }
    const session = headerValue(exchange.requestHeaders, SESSION)
    const known = byPost.get(exchange.url) ?? (session === undefined ? undefined : bySession.get(session))
    if (known) return known
    if (!newest || (isInitialize(exchange) && newest.exchanges.some(isInitialize))) return begin()
    return newest
  }
  for (const exchange of [...exchanges].sort((a, b) => a.startedAt - b.startedAt)) {
    const conversation = conversationOf(exchange)
    conversation.exchanges.push(exchange)
    const session = headerValue(exchange.response?.headers ?? [], SESSION)
    if (session !== undefined) bySession.set(session, conversation)
  }
  return all
}

const startOf = ({ exchanges: [first] }: Conversation): number => first?.startedAt ?? 0

/** Who obtained a token: the connection that was under way, else the first to come. */
const ownerOf = ({ startedAt }: ReadExchange, all: readonly Conversation[]): Conversation | undefined =>
  all.findLast((one) => startOf(one) <= startedAt) ?? all[0]

/** All connections of a capture, oldest first, each with its exchanges in order of their start. */
export const conversations = (
  endpoints: readonly Endpoint[],
  auth: readonly ReadExchange[],
): readonly Conversation[] => {
  const all = endpoints.flatMap(conversationsAt).sort((a, b) => startOf(a) - startOf(b))
  const owned = new Map<Conversation, ReadExchange[]>()
  for (const exchange of auth) {
    const owner = ownerOf(exchange, all)
    if (owner) owned.set(owner, [...(owned.get(owner) ?? []), exchange])
  }
  return all.map((one) => ({
    url: one.url,
    exchanges: [...one.exchanges, ...(owned.get(one) ?? [])].sort((a, b) => a.startedAt - b.startedAt),
  }))
}
