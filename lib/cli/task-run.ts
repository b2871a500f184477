import type { Connection } from '@/lib/client/types'
import type { Response } from '@/lib/client/inbound'
import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import { readMessage } from '@/lib/protocol/jsonrpc'
import type { Io } from './io'

/** Milliseconds between two looks where the server does not say, and at least. */
const POLL = 1000
const SHORTEST_POLL = 50

type Deps = { readonly connection: Connection; readonly io: Io }
type Status = { readonly status: string; readonly poll: number; readonly task: Record<string, unknown> }

/** The task that a result is or has, as its era spells it; undefined where the call was answered at once. */
export const createdTask = (result: unknown): Record<string, unknown> | undefined => {
  if (!isObject(result)) return undefined
  return result['resultType'] === 'task' ? result : objectAt(result, 'task')
}

/** One line about a task. */
export const taskText = (task: unknown): string =>
  [stringAt(task, 'taskId'), stringAt(task, 'status'), stringAt(task, 'statusMessage')]
    .filter((part) => part !== undefined)
    .join('  ')

const read = (message: Response): Status | undefined => {
  if (message.kind !== 'result' || !isObject(message.result)) return undefined
  const { status, pollInterval, pollIntervalMs } = message.result
  const poll = typeof pollInterval === 'number' ? pollInterval : pollIntervalMs
  return {
    status: typeof status === 'string' ? status : 'without a status',
    poll: Math.max(SHORTEST_POLL, typeof poll === 'number' && poll < 2 ** 31 ? poll : POLL),
    task: message.result,
  }
}

const pause = (ms: number, stop?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    const onStop = (): void => {
      clearTimeout(timer)
      resolve()
    }
    stop?.addEventListener('abort', onStop, { once: true })
    if (stop?.aborted) onStop()
  })

const isOver = (status: string): boolean => ['completed', 'failed', 'cancelled'].includes(status)

/** Looks after a task until it has ended, or until `stop`; the last look, or an error in its place. */
const follow = async ({ connection, io }: Deps, taskId: string, stop?: AbortSignal): Promise<Response> => {
  let shown = ''
  for (;;) {
    const message = await connection.call('tasks/get', { taskId }).done
    const state = read(message)
    if (!state) return message
    const line = taskText(state.task)
    if (line !== shown) io.err(line)
    shown = line
    if (isOver(state.status) || stop?.aborted) return message
    await pause(state.poll, stop)
  }
}

/**
 * 2025-11-25: `tasks/result` waits for the end, and what the server asks meanwhile comes on its stream; the looks only
 * tell how far it is.
 */
const followLegacy = async (deps: Deps, taskId: string): Promise<Response> => {
  const { done } = deps.connection.call('tasks/result', { taskId })
  const ended = new AbortController()
  const end = (): void => {
    ended.abort()
  }
  done.then(end, end)
  await follow(deps, taskId, ended.signal)
  return done
}

/**
 * Looks after a task to its end. What its call would have got, or in its place the last thing the server said of the
 * task: that it was cancelled, or an error. What the task asks meanwhile is a pending ask of the connection.
 */
export const taskOutcome = async (deps: Deps, taskId: string): Promise<Response> =>
  deps.connection.era === 'legacy' ? followLegacy(deps, taskId) : inside(await follow(deps, taskId))

/** The result or error that a finished task holds, as a response of its own (2026-07-28). */
export const inside = (last: Response): Response => {
  if (last.kind !== 'result' || !isObject(last.result)) return last
  const { result, error } = last.result
  const held = isObject(result) ? { result } : isObject(error) ? { error } : undefined
  const message = held && readMessage({ jsonrpc: '2.0', id: last.id, ...held })
  return message?.kind === 'result' || message?.kind === 'error' ? message : last
}
