import { isObject, stringAt } from '@/lib/protocol/json'

/** A request as far as it was read. */
export type TaskRequest = {
  readonly id: unknown
  readonly method: string
  readonly params: Record<string, unknown>
  readonly request: Request
}

export const replied = ({ id }: TaskRequest, result: object): Response => Response.json({ jsonrpc: '2.0', id, result })

type Refusal = { readonly code: number; readonly message: string; readonly data?: object; readonly status?: number }

export const refused = ({ id }: TaskRequest, { status = 200, ...error }: Refusal): Response =>
  Response.json({ jsonrpc: '2.0', id, error }, { status })

export const NO_SUCH_TASK: Refusal = { code: -32602, message: 'There is no such task.' }

/** The JSON-RPC request that an HTTP request carries; undefined for anything else. */
export const readTaskRequest = async (request: Request): Promise<TaskRequest | undefined> => {
  if (request.method !== 'POST') return undefined
  const message: unknown = await request
    .clone()
    .json()
    .catch(() => undefined)
  const method = stringAt(message, 'method')
  if (!isObject(message) || method === undefined || message['id'] === undefined) return undefined
  return { id: message['id'], method, params: isObject(message['params']) ? message['params'] : {}, request }
}
