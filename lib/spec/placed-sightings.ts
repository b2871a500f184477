import { objectAt } from '@/lib/protocol/json'
import { META } from '@/lib/protocol/meta'
import { pointer } from '@/lib/protocol/pointer'
import type { RoundState } from '@/lib/views/exchange-state'
import type { Placed } from '@/lib/views/placed'
import type { MessageView } from '@/lib/views/types'
import type { ClientMessage, Http, Peer, Sighting } from './sightings'

/** What placing a message tells, besides the message itself. */
export type Place = {
  readonly peer: Peer
  readonly http: Http
  /** Our message by the one that was placed. */
  readonly oursOf: (message: MessageView) => ClientMessage | undefined
}

type Received = Pick<Sighting<'message'>, 'seq' | 'at' | 'peer' | 'message' | 'http'>
type Response = Extract<Placed, { as: 'response' }>

const responseSighting = (received: Received, placed: Response, { oursOf }: Place): Sighting | undefined => {
  const { content } = placed.message
  const { round, surplus } = placed
  const request = round && oursOf(round.request)
  if (content.kind === 'error') {
    if (!request && surplus === 'unknown id' && content.id !== null)
      return { kind: 'orphan', ...received, value: content.value }
    return {
      kind: 'error',
      ...received,
      value: content.value,
      error: content.value['error'],
      method: request?.method,
      request,
      surplus: surplus === 'unknown id' ? undefined : surplus,
      exchange: round?.exchange,
    }
  }
  if (content.kind !== 'result') return undefined
  if (!round || !request) return { kind: 'orphan', ...received, value: content.value }
  return {
    kind: 'result',
    ...received,
    value: content.value,
    result: content.result,
    method: request.method ?? '',
    request,
    surplus: surplus === 'unknown id' ? undefined : surplus,
    exchange: round.exchange,
  }
}

/** Capabilities that the client declared for what raised an ask. */
const declaredFor = (round: RoundState | undefined, { peer, oursOf }: Place) =>
  (round && oursOf(round.request)?.declared) ?? peer.declared

const askSighting = (received: Received, { ask }: Extract<Placed, { as: 'ask' }>, place: Place): Sighting => {
  const { facts, cause } = ask
  const modern = facts.era === 'modern'
  const round = modern ? cause?.last : undefined
  return {
    kind: 'ask',
    ...received,
    key: facts.key,
    ask: facts.kind,
    method: METHODS[facts.kind],
    params: facts.params,
    path: modern ? pointer('result', 'inputRequests', facts.id, 'params') : '/params',
    declared: declaredFor(round, place),
    call: cause,
  }
}

const METHODS = {
  elicitation: 'elicitation/create',
  sampling: 'sampling/createMessage',
  roots: 'roots/list',
} as const

/** What a placed message of the server is to the rules, beyond being a message. */
export const placedSighting = (placed: Placed, place: Place): Sighting | undefined => {
  if (placed.as === 'answer') return undefined
  const message = placed.as === 'ask' ? placed.ask.facts.message : placed.message
  if (message.direction === 'client-to-server') return undefined
  const { peer, http } = place
  const received = { seq: message.seq, at: message.at, peer, message, http }
  if (placed.as === 'ask') return askSighting(received, placed, place)
  if (placed.as === 'response') return responseSighting(received, placed, place)
  const { content } = message
  if (placed.as === 'request' && content.kind === 'request') {
    const { value, method, id, params } = content
    return { kind: 'request', ...received, value, method, id, params, call: placed.round.exchange.cause }
  }
  if (placed.as === 'notification' && content.kind === 'notification') {
    const { value, method, params } = content
    return { kind: 'notification', ...received, value, method, params, call: placed.exchange }
  }
  return undefined
}

/** A legacy ask is a request of the server too. */
export const askedRequest = (placed: Placed, { peer, http }: Place): Sighting<'request'> | undefined => {
  if (placed.as !== 'ask' || placed.ask.facts.era !== 'legacy') return undefined
  const { message } = placed.ask.facts
  if (message.content.kind !== 'request') return undefined
  const { value, method, id, params } = message.content
  const call = placed.ask.cause
  return { kind: 'request', seq: message.seq, at: message.at, peer, message, http, value, method, id, params, call }
}

/** Client capabilities in force for a message of ours: its own (modern), else those of the handshake. */
export const declaredBy = (params: unknown, peer: Peer): Readonly<Record<string, unknown>> =>
  objectAt(objectAt(params, '_meta'), META.clientCapabilities) ?? peer.declared
