import type { JsonObject } from '@/lib/protocol/json'

export const listed = { kind: 'result', method: 'tools/list' } as const
export const called = { kind: 'result', method: 'tools/call' } as const
export const progress = { kind: 'notification', method: 'notifications/progress' } as const
/** Progress of the count to three. */
export const step = (at: number) => ({
  ...progress,
  where: (message: JsonObject) => paramsOf(message)['total'] === 3 && paramsOf(message)['progress'] === at,
})
export const counted = step(2)
export const finished = {
  ...called,
  where: (message: JsonObject) => JSON.stringify(message).includes('Counted to'),
} as const
export const paramsOf = (message: JsonObject) => message['params'] as JsonObject
export const resultOf = (message: JsonObject) => message['result'] as JsonObject
export const listIn = (message: JsonObject, name: string) => resultOf(message)[name] as JsonObject[]
export const roots = (): JsonObject => ({ jsonrpc: '2.0', id: 'early', method: 'roots/list' })
