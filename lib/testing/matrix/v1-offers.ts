import { completable } from '@modelcontextprotocol/sdk/server/completable.js'
import { ResourceTemplate, type McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { SubscribeRequestSchema, UnsubscribeRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import * as z from 'zod'

const contents = (uri: URL) => ({ contents: [{ uri: uri.href, text: 'Here you are.' }] })

/** What a client can list, read, get, complete, subscribe to and call. */
export const registerOffers = (mcp: McpServer): void => {
  mcp.registerResource('note', 'note://one', {}, contents)
  mcp.registerResource('any', new ResourceTemplate('note://{name}', { list: undefined }), {}, contents)
  mcp.registerPrompt(
    'greet',
    { argsSchema: { name: completable(z.string(), (start) => [`${start}a`, `${start}b`]) } },
    ({ name }) => ({ messages: [{ role: 'user', content: { type: 'text', text: `Greet ${name}.` } }] }),
  )
  for (const schema of [SubscribeRequestSchema, UnsubscribeRequestSchema])
    mcp.server.setRequestHandler(schema, () => ({}))
  mcp.registerTool('wait', {}, ({ signal }) => {
    return new Promise((resolve) => {
      signal.addEventListener('abort', () => {
        resolve({ content: [] })
      })
    })
  })
  mcp.experimental.tasks.registerToolTask(
    'later',
    { inputSchema: { finish: z.boolean() } },
    {
      createTask: async ({ finish }, { taskStore, taskRequestedTtl }) => {
        const task = await taskStore.createTask({ ttl: taskRequestedTtl ?? 60_000 })
        const result = { content: [{ type: 'text' as const, text: 'Done at last.' }] }
        if (finish) await taskStore.storeTaskResult(task.taskId, 'completed', result)
        return { task }
      },
      getTask: async (_, { taskId, taskStore }) => taskStore.getTask(taskId),
      getTaskResult: async (_, { taskId, taskStore }) => (await taskStore.getTaskResult(taskId)) as { content: [] },
    },
  )
}
