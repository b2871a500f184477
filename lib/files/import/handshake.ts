import { ADVERTISE_ALL, type Advertised } from '@/lib/protocol/capabilities'
import { headerValue } from '@/lib/protocol/headers'
import { isObject, objectAt, stringAt, type JsonObject } from '@/lib/protocol/json'
import { idKey, type Message, type RequestId } from '@/lib/protocol/jsonrpc'
import { META } from '@/lib/protocol/meta'
import { eraOf, isRevision, type Revision } from '@/lib/protocol/revisions'
import type { EventBody } from '@/lib/recording/events'
import { inferredCapabilities } from './inferred-capabilities'
import type { Conversation } from './conversations'
import { postAddress } from './find-mcp'
import type { ReadExchange } from './read-exchange'

type Established = Extract<EventBody, { type: 'connection-established' }>
type Request = Extract<Message, { kind: 'request' }>

/** What a conversation shows of how it began. */
export type Handshake = {
  readonly advertised: Advertised
  /** Undefined where the server refused it. */
  readonly established?: Established
  /** Answer after which the connection stood; undefined: from the first request on, for want of a handshake. */
  readonly after?: Message
  /** The capture begins in the middle, or leaves the answer out. */
  readonly inferred: boolean
}

const advertisedBy = (capabilities: unknown): Advertised => {
  if (!isObject(capabilities)) return ADVERTISE_ALL
  const elicitation = objectAt(capabilities, 'elicitation')
  const sampling = objectAt(capabilities, 'sampling')
  return {
    // An empty object stands for forms (2025-11-25, elicitation).
    elicitationForm: elicitation !== undefined && (!('url' in elicitation) || 'form' in elicitation),
    elicitationUrl: elicitation !== undefined && 'url' in elicitation,
    sampling: sampling !== undefined,
    samplingTools: sampling !== undefined && 'tools' in sampling,
    samplingContext: sampling !== undefined && 'context' in sampling,
    roots: 'roots' in capabilities,
    tasks: 'tasks' in capabilities,
    extensions: (objectAt(capabilities, 'extensions') ?? {}) as Record<string, JsonObject>,
  }
}

/** The client's first request of a method, and the result it got, wherever in the conversation that came. */
const asked = (exchanges: readonly ReadExchange[], method: string) => {
  for (const exchange of exchanges)
    for (const message of exchange.sent)
      if (message.kind === 'request' && message.method === method)
        return { request: message, exchange, answer: answerTo(message.id, exchanges, exchange) }
  return undefined
}

const answerTo = (id: RequestId, exchanges: readonly ReadExchange[], own: ReadExchange): Message | undefined => {
  const isIt = (message: Message): boolean =>
    (message.kind === 'result' || message.kind === 'error') && message.id !== null && idKey(message.id) === idKey(id)
  const messagesOf = ({ frames }: ReadExchange) => frames.flatMap(({ messages }) => messages)
  return messagesOf(own).find(isIt) ?? exchanges.flatMap(messagesOf).find(isIt)
}

const serverInfoOf = (value: unknown): Pick<Established, 'serverInfo'> => {
  const name = stringAt(value, 'name')
  if (name === undefined) return {}
  const title = stringAt(value, 'title')
  const version = stringAt(value, 'version')
  return { serverInfo: { name, ...(title !== undefined && { title }), ...(version !== undefined && { version }) } }
}

const transportOf = (exchanges: readonly ReadExchange[]): Established['transport'] =>
  exchanges.some((exchange) => postAddress(exchange) !== undefined) ? 'http+sse' : 'streamable-http'

const facts = (revision: Revision, exchanges: readonly ReadExchange[], result: unknown): Established => {
  const session = exchanges
    .map(
      ({ requestHeaders, response }) =>
        headerValue(response?.headers ?? [], 'mcp-session-id') ?? headerValue(requestHeaders, 'mcp-session-id'),
    )
    .find((id) => id !== undefined)
  const instructions = stringAt(result, 'instructions')
  const info = objectAt(result, 'serverInfo') ?? objectAt(objectAt(result, '_meta'), META.serverInfo)
  return {
    type: 'connection-established',
    era: eraOf(revision),
    revision,
    transport: transportOf(exchanges),
    capabilities: objectAt(result, 'capabilities') ?? inferredCapabilities(exchanges),
    ...(session !== undefined && { mcpSessionId: session }),
    ...serverInfoOf(info),
    ...(instructions !== undefined && { instructions }),
  }
}

const metaOf = (exchange: ReadExchange): Record<string, unknown> | undefined =>
  exchange.sent.flatMap((message) => ('params' in message ? [objectAt(message.params, '_meta')] : [])).find(Boolean)

/** The revision that requests carry: in a header since 2025-06-18, in each message since 2026-07-28. */
const carriedRevision = (exchanges: readonly ReadExchange[]): Revision | undefined =>
  exchanges
    .map(
      (one) => stringAt(metaOf(one), META.protocolVersion) ?? headerValue(one.requestHeaders, 'mcp-protocol-version'),
    )
    .find(isRevision)

/** For want of a header servers assume this one (2025-06-18, transports). */
const ASSUMED: Revision = '2025-03-26'

const legacy = ({ exchanges }: Conversation, request: Request, answer: Message | undefined): Handshake => {
  const advertised = advertisedBy(objectAt(request.params, 'capabilities'))
  const result = answer?.kind === 'result' ? answer.result : undefined
  const revision = [stringAt(result, 'protocolVersion'), carriedRevision(exchanges)].find(isRevision)
  if (answer?.kind === 'result')
    return { advertised, established: facts(revision ?? ASSUMED, exchanges, result), after: answer, inferred: false }
  const wentOn = exchanges.some(({ sent }) => sent.some((one) => one.kind === 'request' && one.method !== 'initialize'))
  if (answer || !wentOn) return { advertised, inferred: false }
  return { advertised, established: facts(revision ?? ASSUMED, exchanges, undefined), inferred: true }
}

/** How a conversation began: `initialize`, `server/discover`, or, where neither is in the capture, what it looks like. */
export const handshakeOf = (conversation: Conversation): Handshake => {
  const { exchanges } = conversation
  const initialize = asked(exchanges, 'initialize')
  if (initialize) return legacy(conversation, initialize.request, initialize.answer)
  const declared = exchanges.map((one) => objectAt(metaOf(one), META.clientCapabilities)).find(Boolean)
  const advertised = advertisedBy(declared)
  const revision = carriedRevision(exchanges) ?? ASSUMED
  const discover = asked(exchanges, 'server/discover')
  if (discover?.answer?.kind === 'result')
    return {
      advertised,
      established: facts(revision, exchanges, discover.answer.result),
      after: discover.answer,
      inferred: false,
    }
  return { advertised, established: facts(revision, exchanges, undefined), inferred: true }
}
