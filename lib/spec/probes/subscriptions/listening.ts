import { isObject, type JsonObject } from '@/lib/protocol/json'
import { hasCapability } from '@/lib/spec/needs'
import type { ProbeContext } from '@/lib/spec/probing/context'
import type { ProbePeer } from '@/lib/spec/probing/facts'
import type { Received, Reply } from '@/lib/spec/probing/reply'
import { ACKNOWLEDGED, CAPABILITIES, filterOf } from '@/lib/spec/rules/subscriptions/filter'

const declaredKinds = (capabilities: unknown): readonly string[] =>
  Object.entries(CAPABILITIES).flatMap(([member, capability]) =>
    hasCapability(capabilities, capability) ? [member] : [],
  )

/** Why nothing can be listened to, in a sentence; undefined where something can. */
export const nothingChanges = ({ capabilities }: ProbePeer): string | undefined =>
  declaredKinds(capabilities).length > 0 ? undefined : 'The server does not declare that anything of it can change.'

/** A filter for every kind of change that is declared; of resources, the first that is listed. */
export const declaredFilter = async (context: ProbeContext, capabilities: unknown): Promise<JsonObject> => {
  const [resource] = await context.resources()
  const entries = declaredKinds(capabilities).flatMap((member): [string, JsonObject[string]][] => {
    if (member !== 'resourceSubscriptions') return [[member, true]]
    return resource ? [[member, [String(resource['uri'])]]] : []
  })
  return Object.fromEntries(entries)
}

const isAck = ({ message }: Received): boolean => message.kind === 'notification' && message.method === ACKNOWLEDGED

/** Starts to listen, and waits until the server has said whether it may. The stream is left open. */
export const listen = async (context: ProbeContext, notifications: JsonObject, id?: string): Promise<Reply> => {
  const reply = await context.start('subscriptions/listen', { notifications }, id === undefined ? {} : { id })
  await reply.until(({ messages, response, ended }) => messages.some(isAck) || response !== undefined || ended)
  return reply
}

/** What the acknowledgment grants; undefined where there is none. */
export const ackOf = (reply: Reply): Readonly<Record<string, unknown>> | undefined => {
  const ack = reply.messages.find(isAck)?.message
  return ack && 'params' in ack && isObject(ack.params) ? (filterOf(ack.params) ?? {}) : undefined
}
