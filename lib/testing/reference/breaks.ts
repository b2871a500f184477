import type { JsonObject } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { goodServer, type Break, type Next, type ReferenceServer, type Seen } from './server'

type Made = (revision: Revision) => ReferenceServer

/** The book's server with one behaviour changed. */
export const breaking =
  (change: Break): Made =>
  (revision) =>
    goodServer(revision).breaking(change)

/** A server that answers one method in its own way. */
export const answering = (
  method: string,
  answer: (seen: Seen, next: Next) => Response | undefined | Promise<Response | undefined>,
): Made => breaking((seen, next) => (seen.message['method'] === method ? answer(seen, next) : undefined))

/** A response message to the request that was seen. */
export const replying = ({ message }: Seen, body: JsonObject, init: ResponseInit = {}): Response =>
  Response.json({ jsonrpc: '2.0', id: message['id'] ?? null, ...body }, init)

/** Never answers. */
export const silence = (): Promise<Response> => new Promise(() => undefined)

/** The result of a message that is answered as it should be, changed. */
export const changing = async (next: Next, change: (result: JsonObject) => JsonObject): Promise<Response> => {
  const response = await next()
  const message = (await response.json()) as JsonObject
  const result = change(message['result'] as JsonObject)
  const { status, headers } = response
  return Response.json({ ...message, result }, { status, headers })
}
