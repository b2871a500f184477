import { objectAt, stringAt, type JsonObject } from '@/lib/protocol/json'
import { META } from '@/lib/protocol/meta'
import { METHODS, text, TOOLS, toolMethods, type Tool } from './methods'
import type { ReferenceOptions } from './options'
import { RpcError, turns, type Call, type Method } from './rpc'

/** Turns of the event loop that a task takes: long enough to be seen at work. */
const WORK = 150

const FINAL = ['completed', 'failed', 'cancelled']

/** One task of 2025-11-25, with whoever waits for its result. */
class Task {
  readonly id = crypto.randomUUID()
  outcome: JsonObject | RpcError | undefined
  private status = 'working'
  private message: string | undefined
  private updated = new Date().toISOString()
  private readonly created = this.updated
  private readonly ttl: number | null
  private readonly outbox: ((reader: Call) => void)[] = []
  private readonly waiting: (() => void)[] = []
  private reader: Call | undefined

  constructor(ttl: number | null) {
    this.ttl = ttl
  }

  get isOver(): boolean {
    return FINAL.includes(this.status)
  }

  view(): JsonObject {
    return {
      taskId: this.id,
      status: this.status,
      createdAt: this.created,
      lastUpdatedAt: this.updated,
      ttl: this.ttl,
      pollInterval: 100,
      ...(this.message !== undefined && { statusMessage: this.message }),
    }
  }

  end(status: string, outcome: JsonObject | RpcError, message?: string): void {
    if (this.isOver) return
    this.outcome = outcome
    this.message = message
    this.become(status)
    for (const done of this.waiting.splice(0)) done()
  }

  /** The call as the tool sees it: what it says and asks goes to whoever waits for the result. */
  callOf(call: Call): Call {
    return {
      ...call,
      notify: (method, params) => {
        this.say((reader) => {
          reader.notify(method, this.related(params))
        })
      },
      ask: (method, params) => {
        this.become('input_required')
        return new Promise((resolve) => {
          this.say((reader) => {
            void reader.ask(method, this.related(params)).then((answer) => {
              this.become('working')
              resolve(answer)
            })
          })
        })
      },
    }
  }

  /** Blocks until the task is over (2025-11-25, tasks). */
  async result(reader: Call): Promise<JsonObject> {
    this.reader = reader
    for (const deliver of this.outbox.splice(0)) deliver(reader)
    if (!this.isOver) await new Promise<void>((resolve) => this.waiting.push(resolve))
    if (this.outcome instanceof RpcError) throw this.outcome
    return this.related(this.outcome ?? {})
  }

  private say(deliver: (reader: Call) => void): void {
    if (this.reader) deliver(this.reader)
    else this.outbox.push(deliver)
  }

  private become(status: string): void {
    if (this.isOver) return
    this.status = status
    this.updated = new Date().toISOString()
  }

  private related(params: JsonObject): JsonObject {
    const meta = (objectAt(params, '_meta') ?? {}) as JsonObject
    return { ...params, _meta: { ...meta, [META.relatedTask]: { taskId: this.id } } }
  }
}

const supporting = (name: string, taskSupport: string): Tool => {
  const tool = TOOLS.find(({ listed }) => listed['name'] === name)!
  return { ...tool, listed: { ...tool.listed, execution: { taskSupport } } }
}

const own = (name: string, run: Tool['run']): Tool => ({
  listed: { name, inputSchema: { type: 'object' }, execution: { taskSupport: 'optional' } },
  run,
})

const CITY: JsonObject = { type: 'object', properties: { city: { type: 'string', default: 'Lisbon' } } }

/** `add` may be a task, `slow` must be one, `find` never is; `ask` elicits, `report` tells of its progress, `fail` fails. */
const TASK_TOOLS: readonly Tool[] = [
  supporting('add', 'optional'),
  ...TOOLS.filter(({ listed }) => listed['name'] === 'find'),
  supporting('slow', 'required'),
  own('ask', async (_args, call) => {
    const answer = await call.ask('elicitation/create', { mode: 'form', message: 'Where?', requestedSchema: CITY })
    await turns(WORK)
    return text(JSON.stringify(answer['result'] ?? null))
  }),
  own('report', (_args, call) => {
    const progressToken = objectAt(call.params, '_meta')?.['progressToken'] as string
    call.notify('notifications/progress', { progressToken, progress: 1 })
    return text('Reported.')
  }),
  own('fail', () => ({ ...text('It broke.'), isError: true })),
]

const tasksOf = ({ session }: Call): Map<string, Task> => {
  const known = session.get('tasks') as Map<string, Task> | undefined
  const tasks = known ?? new Map<string, Task>()
  session.set('tasks', tasks)
  return tasks
}

const taskOf = (call: Call): Task => {
  const task = tasksOf(call).get(stringAt(call.params, 'taskId') ?? '')
  if (!task) throw new RpcError(-32602, 'There is no such task.')
  return task
}

const calling = (plain: Record<string, Method>): Method => {
  return (call) => {
    const tool = TASK_TOOLS.find(({ listed }) => listed['name'] === call.params['name'])
    const support = stringAt(tool?.listed['execution'], 'taskSupport') ?? 'forbidden'
    const wanted = objectAt(call.params, 'task')
    if (wanted && support === 'forbidden') throw new RpcError(-32601, 'This tool is no task.')
    if (!wanted && support === 'required') throw new RpcError(-32601, 'This tool must be a task.')
    if (!wanted) return plain['tools/call']!(call)
    const task = new Task(typeof wanted['ttl'] === 'number' ? wanted['ttl'] : null)
    tasksOf(call).set(task.id, task)
    const work = async (): Promise<void> => {
      await turns(WORK)
      const result = await plain['tools/call']!(task.callOf(call))
      if (result['isError'] === true) task.end('failed', result, 'The tool failed.')
      else task.end('completed', result)
    }
    work().catch((error: unknown) => {
      task.end('failed', error instanceof RpcError ? error : new RpcError(-32603, 'It broke.'), 'It broke.')
    })
    return { task: task.view() }
  }
}

const PAGE = 2

const listing: Method = (call) => {
  const all = [...tasksOf(call).values()].map((task) => task.view())
  const cursor = call.params['cursor']
  const from = cursor === undefined ? 0 : Number(cursor)
  if (!Number.isInteger(from) || from < 0 || from > all.length) throw new RpcError(-32602, 'Unknown cursor')
  const more = from + PAGE < all.length
  return { tasks: all.slice(from, from + PAGE), ...(more && { nextCursor: String(from + PAGE) }) }
}

const cancelling: Method = (call) => {
  const task = taskOf(call)
  if (task.isOver) throw new RpcError(-32602, 'The task is over.')
  task.end('cancelled', new RpcError(-32603, 'The task was cancelled.'))
  return task.view()
}

/** The book's server of 2025-11-25 that runs tools as tasks, kept by session. */
export const TASKING: Pick<ReferenceOptions, 'capabilities' | 'methods'> = {
  capabilities: { tools: {}, tasks: { list: {}, cancel: {}, requests: { tools: { call: {} } } } },
  methods: {
    ...METHODS,
    ...toolMethods(TASK_TOOLS),
    'tools/call': calling(toolMethods(TASK_TOOLS)),
    'tasks/get': (call) => taskOf(call).view(),
    'tasks/result': (call) => taskOf(call).result(call),
    'tasks/list': listing,
    'tasks/cancel': cancelling,
  },
}
