import { isObject, objectAt, stringAt, type JsonObject } from '@/lib/protocol/json'
import { decodeHeaderValue } from './header-value'
import { complete, METHODS, text, TOOLS, toolMethods, type Tool } from './methods'
import type { ReferenceOptions } from './options'
import { RpcError, turns, type Call, type Method } from './rpc'

const EXTENSION = 'io.modelcontextprotocol/tasks'
/** Turns of the event loop that a task takes: long enough to be seen at work. */
const WORK = 100

type Task = {
  status: string
  updated: string
  /** What its status adds. */
  more: JsonObject
  readonly created: string
  /** Takes the answers of the client in. */
  answer?: (responses: JsonObject) => void
}

const FORM: JsonObject = {
  method: 'elicitation/create',
  params: {
    mode: 'form',
    message: 'Where?',
    requestedSchema: { type: 'object', properties: { city: { type: 'string', default: 'Lisbon' } } },
  },
}

const own = (name: string): Tool => ({
  listed: { name, inputSchema: { type: 'object' } },
  run: () => text('Done.'),
})

/**
 * `add` and `find` are never tasks; `slow` is one where the client can follow it, `must` only then. `ask` waits for input
 * as a task, `form` before it becomes one; `fail` ends with isError, `crash` with an error.
 */
const HANDED: readonly Tool[] = [...TOOLS, ...['must', 'ask', 'form', 'fail', 'crash'].map(own)]
const PLAIN = ['add', 'find']

const declares = ({ declared }: Call): boolean => Object.hasOwn(objectAt(declared, 'extensions') ?? {}, EXTENSION)

const missing = (): RpcError =>
  new RpcError(
    -32021,
    'The tasks extension is required',
    { requiredCapabilities: { extensions: { [EXTENSION]: {} } } },
    400,
  )

const viewOf = (taskId: string, { status, created, updated, more }: Task): JsonObject => ({
  taskId,
  status,
  createdAt: created,
  lastUpdatedAt: updated,
  ttlMs: 60_000,
  pollIntervalMs: 100,
  ...more,
})

const become = (task: Task, status: string, more: JsonObject = {}): void => {
  if (['completed', 'failed', 'cancelled'].includes(task.status)) return
  Object.assign(task, { status, more, updated: new Date().toISOString() })
}

const work = async (task: Task, name: string): Promise<void> => {
  await turns(WORK)
  if (name === 'ask') {
    const answered = new Promise<JsonObject>((resolve) => (task.answer = resolve))
    become(task, 'input_required', { inputRequests: { where: FORM } })
    await answered
    become(task, 'working')
    await turns(WORK)
  }
  const error = { code: -32603, message: 'It broke.' }
  if (name === 'crash') become(task, 'failed', { error, statusMessage: 'It broke.' })
  else become(task, 'completed', { result: { ...text('Done.'), ...(name === 'fail' && { isError: true }) } })
}

/** Only by the name that the header gives, and only for those who declare the extension. */
const guarded = (call: Call): string => {
  if (!declares(call)) throw missing()
  const id = stringAt(call.params, 'taskId') ?? ''
  if (decodeHeaderValue(call.headers.get('mcp-name')) !== id)
    throw new RpcError(-32020, 'Header mismatch: Mcp-Name is not the taskId', undefined, 400)
  return id
}

const methodsOf = (tasks: Map<string, Task>): Record<string, Method> => {
  const plain = toolMethods(HANDED)
  const taskOf = (call: Call): readonly [string, Task] => {
    const id = guarded(call)
    const task = tasks.get(id)
    if (!task) throw new RpcError(-32602, 'There is no such task.')
    return [id, task]
  }
  return {
    ...METHODS,
    ...plain,
    'tools/call': (call) => {
      const name = stringAt(call.params, 'name') ?? ''
      if (name === 'must' && !declares(call)) throw missing()
      if (!declares(call) || PLAIN.includes(name)) return plain['tools/call']!(call)
      if (name === 'form' && !isObject(call.params['inputResponses']))
        return { resultType: 'input_required', inputRequests: { where: FORM } }
      const now = new Date().toISOString()
      const task: Task = { status: 'working', created: now, updated: now, more: {} }
      const id = crypto.randomUUID()
      tasks.set(id, task)
      void work(task, name)
      return { resultType: 'task', ...viewOf(id, task) }
    },
    'tasks/get': (call) => complete(call, viewOf(...taskOf(call))),
    'tasks/update': (call) => {
      const [, task] = taskOf(call)
      const responses = (objectAt(call.params, 'inputResponses') ?? {}) as JsonObject
      if (task.status === 'input_required' && 'where' in responses) task.answer?.(responses)
      return complete(call, {})
    },
    'tasks/cancel': (call) => {
      const [, task] = taskOf(call)
      become(task, 'cancelled')
      return complete(call, {})
    },
    'subscriptions/listen': (call) => {
      if (objectAt(call.params, 'notifications')?.['taskIds'] !== undefined && !declares(call)) throw missing()
      throw new RpcError(-32601, 'There is nothing to listen to.', undefined, 404)
    },
  }
}

/** The book's server of 2026-07-28 that hands out tasks. */
export const handing = (): Pick<ReferenceOptions, 'capabilities' | 'methods'> => ({
  capabilities: { tools: {}, extensions: { [EXTENSION]: {} } },
  methods: methodsOf(new Map()),
})
