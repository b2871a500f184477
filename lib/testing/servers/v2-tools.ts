import {
  inputRequired,
  McpServer,
  type CallToolResult,
  type InputRequest,
  type ServerContext,
} from '@modelcontextprotocol/server'
import * as z from 'zod'
import { WITH_PICTURE, WITH_TOOLS } from './sampling-requests'

const say = (value: unknown): CallToolResult => ({
  content: [{ type: 'text', text: typeof value === 'string' ? value : JSON.stringify(value) }],
})

/** Asks in the first round, and says in the second what came back. */
const asking = (request: InputRequest) => (ctx: ServerContext) => {
  const answer = ctx.mcpReq.inputResponses?.['answer']
  return answer === undefined ? inputRequired({ inputRequests: { answer: request } }) : say(answer)
}

/** A server of the current SDK, written as its documentation shows; the tools are those of `v1-tools`. */
export const createV2Tools = (): McpServer => {
  const mcp = new McpServer({ name: 'v2-server', version: '1.0.0' }, { capabilities: { logging: {} } })
  mcp.registerTool('echo', { description: 'Echo', inputSchema: z.object({ text: z.string() }) }, ({ text }) =>
    say(text),
  )
  mcp.registerTool(
    'ask_form',
    { description: 'Form elicitation' },
    asking(
      inputRequired.elicit({
        message: 'What is your name?',
        requestedSchema: {
          type: 'object',
          properties: {
            name: { type: 'string', title: 'Name' },
            age: { type: 'integer', title: 'Age', minimum: 0, maximum: 150 },
          },
          required: ['name'],
        },
      }),
    ),
  )
  mcp.registerTool(
    'ask_url',
    { description: 'URL elicitation' },
    asking(inputRequired.elicitUrl({ message: 'Please sign in', url: 'https://example.com/sign-in?step=1' })),
  )
  mcp.registerTool(
    'ask_model',
    { description: 'Sampling' },
    asking(
      inputRequired.createMessage({
        messages: [{ role: 'user', content: { type: 'text', text: 'Say hello' } }],
        maxTokens: 50,
      }),
    ),
  )
  mcp.registerTool(
    'ask_model_with_tools',
    { description: 'Sampling with tools' },
    asking(inputRequired.createMessage(WITH_TOOLS)),
  )
  mcp.registerTool(
    'ask_model_with_picture',
    { description: 'Sampling with an image' },
    asking(inputRequired.createMessage(WITH_PICTURE)),
  )
  mcp.registerTool('ask_roots', { description: 'Roots' }, asking(inputRequired.listRoots()))
  mcp.registerTool('ask_five', { description: 'Five questions at once' }, (ctx) => {
    const form = (number: number) =>
      inputRequired.elicit({
        message: `v2-server question ${number}`,
        requestedSchema: { type: 'object', properties: { answer: { type: 'string', title: 'Answer' } } },
      })
    if (ctx.mcpReq.inputResponses) return say(ctx.mcpReq.inputResponses)
    return inputRequired({
      inputRequests: {
        q1: form(1),
        q2: form(2),
        q3: form(3),
        q4: inputRequired.createMessage({
          messages: [{ role: 'user', content: { type: 'text', text: 'v2-server question 4' } }],
          maxTokens: 50,
        }),
        q5: inputRequired.listRoots(),
      },
    })
  })
  mcp.registerTool(
    'count',
    { description: 'Progress', inputSchema: z.object({ to: z.int().default(3) }) },
    async ({ to }, { mcpReq }) => {
      const progressToken = mcpReq._meta?.progressToken
      for (let progress = 1; progress <= to && progressToken !== undefined; progress++)
        await mcpReq.notify({ method: 'notifications/progress', params: { progressToken, progress, total: to } })
      return say(`counted to ${to}`)
    },
  )
  mcp.registerTool('fail', { description: 'Throws' }, () => {
    throw new Error('The tool threw this')
  })
  mcp.registerTool(
    'slow',
    { description: 'Answers late', inputSchema: z.object({ ms: z.number().default(60_000) }) },
    async ({ ms }, { mcpReq }) => {
      await new Promise((resolve) => {
        const timer = setTimeout(resolve, ms)
        mcpReq.signal.addEventListener('abort', () => {
          clearTimeout(timer)
        })
      })
      return say('at last')
    },
  )
  return mcp
}
