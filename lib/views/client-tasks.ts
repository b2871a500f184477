import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import type { ConnectionId } from '@/lib/recording/events'
import type { MessageKey } from '@/lib/recording/keys'
import type { ExchangeState } from './exchange-state'
import type { Placed } from './placed'

/** A task of the server's, made of a call of ours (2025-11-25), or handed out in place of its result (2026-07-28). */
export type TaskView = {
  readonly connectionId: ConnectionId
  readonly taskId: string
  /** As the server said it last; unchecked. */
  readonly status: string
  readonly statusMessage?: string
  /** Milliseconds that it is kept for; null for as long as the server likes. */
  readonly ttlMs?: number | null
  readonly pollMs?: number
  /** When the server last told of it. */
  readonly toldAt: number
  /** Answers and notifications that told of it. */
  readonly told: number
  /** The tool, and the call that it was made of, where that was seen. */
  readonly tool?: string
  readonly call?: MessageKey
  readonly outcome?:
    | { readonly kind: 'result'; readonly result: unknown }
    | { readonly kind: 'error'; readonly code: number; readonly message: string }
  /** Cancelling was asked for, and not refused. */
  readonly cancelling: boolean
}

const OVER = new Set(['completed', 'failed', 'cancelled'])

/** Terminal states are final (2025-11-25 and the extension of 2026-07-28). */
export const isTaskOver = ({ status }: Pick<TaskView, 'status'>): boolean => OVER.has(status)

const numberAt = (value: Record<string, unknown>, ...keys: readonly string[]): number | undefined => {
  for (const key of keys) if (typeof value[key] === 'number') return value[key]
  return undefined
}

/** What a task object says, in the members of either era. */
const readTask = (value: Record<string, unknown>): Partial<TaskView> => {
  const status = stringAt(value, 'status')
  const statusMessage = stringAt(value, 'statusMessage')
  const kept = numberAt(value, 'ttlMs', 'ttl') ?? (value['ttlMs'] === null || value['ttl'] === null ? null : undefined)
  const pollMs = numberAt(value, 'pollIntervalMs', 'pollInterval')
  const error = objectAt(value, 'error')
  return {
    ...(status !== undefined && { status }),
    ...(statusMessage !== undefined && { statusMessage }),
    ...(kept !== undefined && { ttlMs: kept }),
    ...(pollMs !== undefined && { pollMs }),
    ...(status === 'completed' && 'result' in value && { outcome: { kind: 'result', result: value['result'] } }),
    ...(status === 'failed' &&
      error && {
        outcome: {
          kind: 'error',
          code: numberAt(error, 'code') ?? Number.NaN,
          message: stringAt(error, 'message') ?? '',
        },
      }),
  }
}

/** The task that a result is or holds; undefined for one without. */
const taskIn = (result: unknown): Record<string, unknown> | undefined => {
  const held = objectAt(result, 'task') ?? result
  return isObject(held) && typeof held['taskId'] === 'string' ? held : undefined
}

/** The task that the result of a `tools/call` hands out in its place; undefined for a result that is one. */
export const handedTask = (params: unknown, result: unknown): Record<string, unknown> | undefined =>
  stringAt(result, 'resultType') === 'task' || objectAt(params, 'task') ? taskIn(result) : undefined

/** What became of the client's tasks, from whatever told of them. */
export class ClientTasksFold {
  private readonly all = new Map<string, TaskView>()
  private readonly isAside: (connection: ConnectionId) => boolean
  private list: readonly TaskView[] = []
  private stale = false

  /** `isAside` tells the connections whose tasks are nobody's to follow: those of explorations and probes. */
  constructor(isAside: (connection: ConnectionId) => boolean) {
    this.isAside = isAside
  }

  /** Oldest first; the same array until one changes. */
  views(): readonly TaskView[] {
    if (this.stale) this.list = [...this.all.values()]
    this.stale = false
    return this.list
  }

  get(connectionId: ConnectionId, taskId: string): TaskView | undefined {
    return this.all.get(keyOf(connectionId, taskId))
  }

  fold(placed: readonly Placed[], ended: readonly ExchangeState[]): void {
    for (const exchange of ended) this.answered(exchange)
    for (const place of placed) {
      if (place.as !== 'notification' || place.message.content.kind !== 'notification') continue
      const { content, connectionId, at, direction } = place.message
      if (direction !== 'server-to-client' || !/^notifications\/tasks(\/status)?$/.test(content.method)) continue
      const task = taskIn(content.params)
      // A server may tell of its answers to tasks of its own; those are asks, and never handed out.
      if (task && this.get(connectionId, String(task['taskId']))) this.tell(connectionId, at, task)
    }
  }

  private answered(exchange: ExchangeState): void {
    const { method, first, last, ending, subject } = exchange
    const { connectionId, direction, content: request } = first.request
    const response = last.response?.content
    if (direction !== 'client-to-server' || !ending || request.kind !== 'request') return
    if (method === 'tools/call' && response?.kind === 'result') {
      const task = handedTask(request.params, response.result)
      if (task) this.tell(connectionId, ending.at, task, { call: exchange.key, ...(subject && { tool: subject }) })
    }
    if (!method.startsWith('tasks/')) return
    if (response?.kind === 'error' && method === 'tasks/result' && subject !== undefined) {
      const { code, message } = response.error
      this.known(connectionId, subject, { outcome: { kind: 'error', code, message } })
    }
    if (response?.kind !== 'result') return
    if (method === 'tasks/result' && subject !== undefined)
      this.known(connectionId, subject, { outcome: { kind: 'result', result: response.result } })
    if (method === 'tasks/cancel' && subject !== undefined) this.known(connectionId, subject, { cancelling: true })
    const listed = isObject(response.result) ? response.result['tasks'] : undefined
    const tasks = method === 'tasks/list' && Array.isArray(listed) ? (listed as unknown[]) : [response.result]
    if (method === 'tasks/result') return
    for (const entry of tasks) {
      const task = taskIn(entry)
      if (task) this.tell(connectionId, ending.at, task)
    }
  }

  private tell(
    connectionId: ConnectionId,
    at: number,
    task: Record<string, unknown>,
    made: Pick<TaskView, 'call' | 'tool'> = {},
  ): void {
    const taskId = String(task['taskId'])
    const before = this.get(connectionId, taskId)
    const told = (before?.told ?? 0) + 1
    const start: TaskView = { connectionId, taskId, status: 'unknown', toldAt: at, told, cancelling: false }
    this.set({ ...start, ...before, ...readTask(task), ...made, toldAt: at, told })
  }

  private known(connectionId: ConnectionId, taskId: string, change: Partial<TaskView>): void {
    const before = this.get(connectionId, taskId)
    if (before) this.set({ ...before, ...change })
  }

  private set(task: TaskView): void {
    if (this.isAside(task.connectionId)) return
    this.all.set(keyOf(task.connectionId, task.taskId), task)
    this.stale = true
  }
}

const keyOf = (connectionId: ConnectionId, taskId: string): string => JSON.stringify([connectionId, taskId])
