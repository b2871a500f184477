import { answerResult, type Answer } from '@/lib/protocol/asks'
import { ERROR_CODES } from '@/lib/protocol/error-codes'
import { isObject, objectAt, stringAt, type JsonObject } from '@/lib/protocol/json'
import type { RequestId } from '@/lib/protocol/jsonrpc'
import { META } from '@/lib/protocol/meta'
import type { AskQueue } from './asks'
import { ReceiverTask, type TaskEnd } from './receiver-task'
import type { PendingAsk } from './types'

/** Milliseconds a task lives where the server does not say, and at most: people go home and come back. */
export const MAX_TTL = 24 * 60 * 60 * 1000
/** Shorter, nobody could read the question. */
const MIN_TTL = 1000
/** Tasks kept at a time: a server that asks for more has lost count. */
const MAX_TASKS = 1000
const PAGE = 50

type Deps = {
  readonly asks: AskQueue
  /** Posts a message to the server. */
  readonly send: (message: JsonObject) => Promise<unknown>
  /** The `ClientCapabilities` as sent under the negotiated revision; undefined before there is one. */
  readonly capabilities: () => JsonObject | undefined
  /** Fires when the connection closes, and its tasks end with it. */
  readonly closing: AbortSignal
  readonly newTaskId: () => string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

type Respond = (body: JsonObject) => Promise<unknown>
type Request = { readonly id: RequestId; readonly method: string; readonly params?: unknown }
type Operation = (request: Request, respond: Respond) => void

/**
 * The receiving side of tasks (2025-11-25, basic/utilities/tasks): a server asks, is given a task at once, and comes
 * back for the answer. Works only for what was advertised; without that, `params.task` means nothing.
 */
export class ReceiverTasks {
  private readonly deps: Deps
  private readonly tasks = new Map<string, ReceiverTask>()
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>()
  /** `tasks/result` requests under way that the server has not taken back. */
  private readonly blocked = new Set<RequestId>()
  private created = 0
  private readonly operations: Readonly<Record<string, Operation>> = {
    'tasks/get': (request, respond) => {
      const task = this.find(request)
      void respond(task ? { result: task.describe() } : notFound(request))
    },
    'tasks/result': (request, respond) => {
      this.result(request, respond)
    },
    'tasks/cancel': (request, respond) => {
      this.cancel(request, respond)
    },
    'tasks/list': (request, respond) => {
      this.list(request, respond)
    },
  }

  constructor(deps: Deps) {
    this.deps = deps
    deps.closing.addEventListener('abort', () => {
      for (const timer of this.timers.values()) clearTimeout(timer)
    })
  }

  /** What to do about a request that is about tasks; undefined when it is not, or nothing of the kind was advertised. */
  operation(method: string): Operation | undefined {
    const known = Object.hasOwn(this.operations, method) ? this.operations[method] : undefined
    return known && objectAt(this.deps.capabilities(), 'tasks') ? known : undefined
  }

  /** Whether a request is to become a task: it says so, and the client offered that for its method. */
  accepts(method: string, params: unknown): boolean {
    const [area = '', verb = ''] = method.split('/')
    const offered = objectAt(objectAt(this.deps.capabilities(), 'tasks'), 'requests')
    return objectAt(params, 'task') !== undefined && isObject(objectAt(offered, area)?.[verb])
  }

  /** Gives the server a task for its ask at once, and opens the ask. */
  start(ask: PendingAsk, respond: Respond): void {
    const { asks, newTaskId, now } = this.deps
    if (this.tasks.size >= MAX_TASKS) {
      void respond({ error: { code: ERROR_CODES.internal, message: `More than ${MAX_TASKS} tasks at a time` } })
      return
    }
    const ttl = lifetime(objectAt(ask.params, 'task')?.['ttl'])
    const task = new ReceiverTask({ id: newTaskId(), number: ++this.created, ask: ask.key, ttl }, now)
    this.tasks.set(task.id, task)
    this.timers.set(
      task.id,
      setTimeout(() => {
        this.expire(task)
      }, ttl),
    )
    const told = respond({ result: { task: task.describe() } })
    // Not before the server knows the task.
    task.onEnd(() => {
      void told.then(() => this.tellStatus(task))
    })
    void asks.ask({ ...ask, taskId: task.id }).then((settled) => {
      task.finish(settled ? endOf(settled.answer) : gone('Nobody can answer any more.'))
    })
  }

  /** The server no longer waits for its `tasks/result` with this id. */
  forget(id: RequestId | undefined): void {
    if (id !== undefined) this.blocked.delete(id)
  }

  private find({ params }: Request): ReceiverTask | undefined {
    const id = stringAt(params, 'taskId')
    return id === undefined ? undefined : this.tasks.get(id)
  }

  private result(request: Request, respond: Respond): void {
    const task = this.find(request)
    if (!task) {
      void respond(notFound(request))
      return
    }
    this.blocked.add(request.id)
    task.onEnd(({ body }) => {
      if (this.blocked.delete(request.id)) void respond(related(body, task.id))
    })
  }

  private cancel(request: Request, respond: Respond): void {
    const task = this.find(request)
    if (!task) {
      void respond(notFound(request))
      return
    }
    if (!this.end(task, gone('Cancelled by the server.'))) {
      void respond(invalid(`Cannot cancel task: it is ${String(task.ended)} already`))
      return
    }
    void respond({ result: task.describe() })
  }

  private list({ params }: Request, respond: Respond): void {
    const cursor = isObject(params) ? params['cursor'] : undefined
    const after = cursor === undefined ? 0 : this.position(cursor)
    if (after === undefined) {
      void respond(invalid(`No such cursor: ${JSON.stringify(cursor)}`))
      return
    }
    const left = [...this.tasks.values()].filter(({ number }) => number > after)
    const page = left.slice(0, PAGE)
    const last = left.length > PAGE ? page.at(-1) : undefined
    void respond({
      result: { tasks: page.map((task) => task.describe()), ...(last ? { nextCursor: `after-${last.number}` } : {}) },
    })
  }

  /** The task after which a page starts; undefined when no such cursor can have been given out. */
  private position(cursor: unknown): number | undefined {
    const number = typeof cursor === 'string' ? Number(/^after-([1-9]\d{0,9})$/.exec(cursor)?.[1]) : NaN
    return number <= this.created ? number : undefined
  }

  private expire(task: ReceiverTask): void {
    this.end(task, gone('Its time to live is over.'))
    this.tasks.delete(task.id)
    this.timers.delete(task.id)
  }

  /** Ends a task that may still be open, and takes its ask back. */
  private end(task: ReceiverTask, end: TaskEnd): boolean {
    if (!task.finish(end)) return false
    this.deps.asks.withdraw(({ key }) => key === task.ask)
    return true
  }

  private async tellStatus(task: ReceiverTask): Promise<void> {
    if (this.deps.closing.aborted) return
    await this.deps.send({ jsonrpc: '2.0', method: 'notifications/tasks/status', params: task.describe() })
  }
}

const lifetime = (asked: unknown): number =>
  typeof asked === 'number' ? Math.max(MIN_TTL, Math.min(asked, MAX_TTL)) : MAX_TTL

const endOf = (answer: Answer): TaskEnd => {
  const result = answerResult(answer)
  if (result) return { status: 'completed', body: { result } }
  const { code, message } = answer.kind === 'error' ? answer : { code: ERROR_CODES.internal, message: '' }
  return { status: 'failed', message, body: { error: { code, message } } }
}

/** It never came to an answer, so there is no result to hand out. */
const gone = (message: string): TaskEnd => ({
  status: 'cancelled',
  message,
  body: invalid(`The task was cancelled: ${message}`),
})

const invalid = (message: string): JsonObject => ({ error: { code: ERROR_CODES.invalidParams, message } })

const notFound = ({ params }: Request): JsonObject =>
  invalid(`No such task, or it has expired: ${JSON.stringify(isObject(params) ? params['taskId'] : undefined)}`)

/** The result says by itself which task it is of, since its shape does not. */
const related = (body: JsonObject, taskId: string): JsonObject => {
  const result = objectAt(body, 'result') as JsonObject | undefined
  if (!result) return body
  const meta = objectAt(result, '_meta') as JsonObject | undefined
  return { result: { ...result, _meta: { ...meta, [META.relatedTask]: { taskId } } } }
}
