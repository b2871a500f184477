import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import * as z from 'zod'
import { WITH_PICTURE, WITH_TOOLS } from './sampling-requests'

const HOUR = { timeout: 60 * 60_000 }

const say = (value: unknown): CallToolResult => ({
  content: [{ type: 'text', text: typeof value === 'string' ? value : JSON.stringify(value) }],
})

/** A server of the first SDK, written as its documentation shows; the tools are those of `v2-tools`. */
export const createV1Tools = (): McpServer => {
  const mcp = new McpServer({ name: 'v1-server', version: '1.0.0' }, { capabilities: { logging: {} } })
  mcp.registerTool('echo', { description: 'Echo', inputSchema: { text: z.string() } }, ({ text }) => say(text))
  mcp.registerTool('ask_form', { description: 'Form elicitation' }, async () =>
    say(
      await mcp.server.elicitInput(
        {
          mode: 'form',
          message: 'What is your name?',
          requestedSchema: {
            type: 'object',
            properties: {
              name: { type: 'string', title: 'Name' },
              age: { type: 'integer', title: 'Age', minimum: 0, maximum: 150 },
            },
            required: ['name'],
          },
        },
        HOUR,
      ),
    ),
  )
  mcp.registerTool('ask_url', { description: 'URL elicitation' }, async () =>
    say(
      await mcp.server.elicitInput(
        {
          mode: 'url',
          message: 'Please sign in',
          url: 'https://example.com/sign-in?step=1',
          elicitationId: crypto.randomUUID(),
        },
        HOUR,
      ),
    ),
  )
  mcp.registerTool('ask_model', { description: 'Sampling' }, async () =>
    say(
      await mcp.server.createMessage(
        { messages: [{ role: 'user', content: { type: 'text', text: 'Say hello' } }], maxTokens: 50 },
        HOUR,
      ),
    ),
  )
  mcp.registerTool('ask_model_with_tools', { description: 'Sampling with tools' }, async () =>
    say(await mcp.server.createMessage(WITH_TOOLS, HOUR)),
  )
  mcp.registerTool('ask_model_with_picture', { description: 'Sampling with an image' }, async () =>
    say(await mcp.server.createMessage(WITH_PICTURE, HOUR)),
  )
  mcp.registerTool('ask_roots', { description: 'Roots' }, async () => say(await mcp.server.listRoots({}, HOUR)))
  mcp.registerTool('ask_five', { description: 'Five questions at once' }, async () => {
    const form = async (number: number) =>
      mcp.server.elicitInput(
        {
          mode: 'form',
          message: `v1-server question ${number}`,
          requestedSchema: { type: 'object', properties: { answer: { type: 'string', title: 'Answer' } } },
        },
        HOUR,
      )
    const [q1, q2, q3, q4, q5] = await Promise.all([
      form(1),
      form(2),
      form(3),
      mcp.server.createMessage(
        { messages: [{ role: 'user', content: { type: 'text', text: 'v1-server question 4' } }], maxTokens: 50 },
        HOUR,
      ),
      mcp.server.listRoots({}, HOUR),
    ])
    return say({ q1, q2, q3, q4, q5 })
  })
  mcp.registerTool(
    'count',
    { description: 'Progress', inputSchema: { to: z.number().int().default(3) } },
    async ({ to }, { _meta, sendNotification }) => {
      const progressToken = _meta?.progressToken
      for (let progress = 1; progress <= to && progressToken !== undefined; progress++)
        await sendNotification({ method: 'notifications/progress', params: { progressToken, progress, total: to } })
      return say(`counted to ${to}`)
    },
  )
  mcp.registerTool('fail', { description: 'Throws' }, () => {
    throw new Error('The tool threw this')
  })
  mcp.registerTool(
    'slow',
    { description: 'Answers late', inputSchema: { ms: z.number().default(60_000) } },
    async ({ ms }, { signal }) => {
      await new Promise((resolve) => {
        const timer = setTimeout(resolve, ms)
        signal.addEventListener('abort', () => {
          clearTimeout(timer)
        })
      })
      return say('at last')
    },
  )
  return mcp
}
