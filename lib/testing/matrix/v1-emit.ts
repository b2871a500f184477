import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { ServerNotification, ServerRequest } from '@modelcontextprotocol/sdk/types.js'
import * as z from 'zod'

/** Sends on one channel, whatever the method. */
type Line = {
  readonly request: (method: string, params?: object, signal?: AbortSignal) => Promise<unknown>
  readonly notify: (method: string, params?: object) => Promise<void>
  readonly progressToken: string | number | undefined
}

const ANY = z.looseObject({})
const CREATED = z.looseObject({ task: z.looseObject({ taskId: z.string() }) })

/** What nobody answers: it is there to be taken back. */
export const UNANSWERED = 'Nobody will answer this.'

const sampling = (text: string) => ({
  messages: [{ role: 'user', content: { type: 'text', text } }],
  maxTokens: 10,
})

const form = (message: string) => ({
  message,
  requestedSchema: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] },
})

const task = { ttl: 60_000 }

const created = async (asked: Promise<unknown>): Promise<{ readonly taskId: string }> => {
  const { taskId } = CREATED.parse(await asked).task
  return { taskId }
}

/** How each method is sent, in order; what needs a task first makes one. */
const SENDS: Readonly<Record<string, (line: Line) => Promise<unknown>>> = {
  ping: ({ request }) => request('ping'),
  'roots/list': ({ request }) => request('roots/list'),
  'sampling/createMessage': ({ request }) =>
    request('sampling/createMessage', { ...sampling('Say hello.'), _meta: { progressToken: 'sampling' } }),
  'elicitation/create': ({ request }) => request('elicitation/create', form('Your name?')),
  'tasks/get': async ({ request }) =>
    request('tasks/get', await created(request('elicitation/create', { ...form('In a task'), task }))),
  'tasks/list': ({ request }) => request('tasks/list', {}),
  'tasks/result': async ({ request }) =>
    request('tasks/result', await created(request('sampling/createMessage', { ...sampling('In a task'), task }))),
  'tasks/cancel': async ({ request }) =>
    request('tasks/cancel', await created(request('elicitation/create', { ...form(UNANSWERED), task }))),
  'notifications/cancelled': async ({ request }) => {
    const enough = new AbortController()
    const asked = request('sampling/createMessage', sampling(UNANSWERED), enough.signal)
    // The SDK sends the request in a later turn; taken back before that, it was never there.
    setTimeout(() => {
      enough.abort()
    }, 5)
    await asked.catch(() => undefined)
  },
  'notifications/progress': ({ notify, progressToken }) =>
    notify('notifications/progress', { progressToken, progress: 1, total: 2 }),
  'notifications/message': ({ notify }) => notify('notifications/message', { level: 'info', data: 'Under way.' }),
  'notifications/resources/updated': ({ notify }) => notify('notifications/resources/updated', { uri: 'note://one' }),
  'notifications/resources/list_changed': ({ notify }) => notify('notifications/resources/list_changed'),
  'notifications/tools/list_changed': ({ notify }) => notify('notifications/tools/list_changed'),
  'notifications/prompts/list_changed': ({ notify }) => notify('notifications/prompts/list_changed'),
  'notifications/elicitation/complete': ({ notify }) =>
    notify('notifications/elicitation/complete', { elicitationId: 'one' }),
  'notifications/tasks/status': ({ notify }) => {
    const now = new Date().toISOString()
    const status = { taskId: 'one', status: 'working', createdAt: now, lastUpdatedAt: now, ttl: null }
    return notify('notifications/tasks/status', status)
  },
}

/**
 * The tool `emit` sends what it is told to, on the channel that it is told: `answer`, the stream of its own call;
 * `stream`, the one that stands by; `resumed`, its own after it was cut.
 */
export const registerEmit = (mcp: McpServer, cut: (requestId: string | number) => void): void => {
  const inputSchema = { channel: z.enum(['answer', 'stream', 'resumed']), methods: z.array(z.string()) }
  mcp.registerTool('emit', { inputSchema }, async ({ channel, methods }, extra) => {
    const progressToken = extra._meta?.progressToken
    const written = (method: string, params?: object): unknown => ({ method, ...(params ? { params } : {}) })
    const options = (signal?: AbortSignal) => (signal ? { signal } : {})
    const related: Line = {
      request: (method, params, signal) =>
        extra.sendRequest(written(method, params) as ServerRequest, ANY, options(signal)),
      notify: (method, params) => extra.sendNotification(written(method, params) as ServerNotification),
      progressToken,
    }
    const standing: Line = {
      request: (method, params, signal) =>
        mcp.server.request(written(method, params) as ServerRequest, ANY, options(signal)),
      notify: (method, params) => mcp.server.notification(written(method, params) as ServerNotification),
      progressToken,
    }
    if (channel === 'resumed') {
      // There must be an event to go on from.
      await related.notify('notifications/message', { level: 'info', data: 'About to cut this stream.' })
      cut(extra.requestId)
    }
    for (const method of methods) await SENDS[method]?.(channel === 'stream' ? standing : related)
    return { content: [{ type: 'text', text: `Sent ${methods.length}.` }] }
  })
}
