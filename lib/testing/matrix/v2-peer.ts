import {
  completable,
  createMcpHandler,
  InMemoryServerEventBus,
  inputRequired,
  McpServer,
  ResourceTemplate,
  type InputRequests,
  type ServerContext,
} from '@modelcontextprotocol/server'
import * as z from 'zod'
import { serve } from '@/lib/testing/serve'
import { EXTENSION, extendWithTasks, listenToTasks } from './v2-tasks'

export type V2Peer = {
  readonly url: string
  /** Announces a change of everything that can change. */
  readonly change: () => void
  /** Ends all subscriptions as a server does that goes away. */
  readonly leave: () => Promise<void>
  readonly stop: () => Promise<void>
}

const QUESTIONS = (): InputRequests => ({
  form: inputRequired.elicit({ message: 'Your name?', requestedSchema: { type: 'object', properties: {} } }),
  model: inputRequired.createMessage({
    messages: [{ role: 'user', content: { type: 'text', text: 'Say hello.' } }],
    maxTokens: 10,
  }),
  roots: inputRequired.listRoots(),
})

/** Asks in the first round, and is done in the second. */
const asking =
  <T>(done: T) =>
  ({ mcpReq }: ServerContext) =>
    mcpReq.inputResponses ? done : inputRequired({ inputRequests: QUESTIONS() })

const createPeer = (): McpServer => {
  const mcp = new McpServer(
    { name: 'matrix-v2', version: '1.0.0' },
    {
      capabilities: {
        logging: {},
        completions: {},
        tools: { listChanged: true },
        prompts: { listChanged: true },
        resources: { listChanged: true, subscribe: true },
        extensions: { [EXTENSION]: {} },
      },
    },
  )
  mcp.registerTool('ask', {}, asking({ content: [] }))
  mcp.registerTool('tell', {}, async ({ mcpReq }) => {
    const progressToken = mcpReq._meta?.progressToken ?? 0
    await mcpReq.notify({ method: 'notifications/progress', params: { progressToken, progress: 1, total: 2 } })
    await mcpReq.log('info', 'Under way.')
    return { content: [] }
  })
  mcp.registerTool('wait', {}, ({ mcpReq }) => {
    return new Promise((resolve) => {
      mcpReq.signal.addEventListener('abort', () => {
        resolve({ content: [] })
      })
    })
  })
  const name = completable(z.string(), (start) => [`${start}a`, `${start}b`])
  const greeting = { messages: [{ role: 'user' as const, content: { type: 'text' as const, text: 'Hello.' } }] }
  mcp.registerPrompt('greet', { argsSchema: z.object({ name }) }, (_, ctx) => asking(greeting)(ctx))
  mcp.registerResource('note', 'note://one', {}, (uri, ctx) => asking({ contents: [{ uri: uri.href, text: '' }] })(ctx))
  mcp.registerResource('any', new ResourceTemplate('note://{name}', { list: undefined }), {}, () => ({ contents: [] }))
  extendWithTasks(mcp)
  return mcp
}

/** A server of the current SDK that offers all of 2026-07-28, with the tasks extension laid over it. */
export const startV2Peer = async (): Promise<V2Peer> => {
  const bus = new InMemoryServerEventBus()
  const handler = createMcpHandler(createPeer, { legacy: 'reject', bus })
  const { url, stop } = await serve(async (request) => (await listenToTasks(request)) ?? handler.fetch(request))
  return {
    url,
    change: () => {
      for (const kind of ['tools_list_changed', 'prompts_list_changed', 'resources_list_changed'] as const)
        bus.publish({ kind })
      bus.publish({ kind: 'resource_updated', uri: 'note://one' })
    },
    leave: () => handler.close(),
    stop,
  }
}
