import type { Connection } from '@/lib/client/types'
import { isObject, type JsonObject } from '@/lib/protocol/json'

/** Makes a call that must succeed: an error says that the peer does not know what it is meant to. */
export const resultOf = async (connection: Connection, method: string, params: JsonObject = {}): Promise<unknown> => {
  const message = await connection.call(method, params, { progress: true }).done
  if (message.kind === 'error') throw new Error(`${method}: ${message.error.message}`)
  if (isObject(message.result) && message.result['isError'] === true)
    throw new Error(`${method}: ${JSON.stringify(message.result)}`)
  return message.result
}
