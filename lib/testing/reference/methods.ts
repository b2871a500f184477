import { isObject, stringAt, type JsonObject } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { RpcError, turns, type Call, type Method } from './rpc'

const MODERN = '2026-07-28' satisfies Revision

/** A complete result, in the form of the call's revision. */
export const complete = ({ revision }: Call, result: JsonObject): JsonObject =>
  revision === MODERN ? { resultType: 'complete', ...result } : result

/** A result that may be kept (2026-07-28, caching). */
export const keepable = (call: Call, result: JsonObject): JsonObject =>
  complete(call, call.revision === MODERN ? { ttlMs: 0, cacheScope: 'private', ...result } : result)

/** What a tool does: its content, or an RpcError. */
export type Tool = {
  readonly listed: JsonObject
  readonly run: (args: JsonObject, call: Call) => JsonObject | Promise<JsonObject>
}

export const text = (text: string): JsonObject => ({ content: [{ type: 'text', text }] })

const schema = (properties: JsonObject, required: string[] = []): JsonObject => ({
  type: 'object',
  properties,
  required,
})

/** `slow` takes a while; `find` mirrors its arguments in headers (2026-07-28). */
export const TOOLS: readonly Tool[] = [
  {
    listed: {
      name: 'add',
      description: 'Adds two numbers.',
      inputSchema: schema({ a: { type: 'number', default: 1 }, b: { type: 'number', default: 2 } }, ['a', 'b']),
      annotations: { readOnlyHint: true },
    },
    run: ({ a, b }) => text(String(Number(a) + Number(b))),
  },
  {
    listed: {
      name: 'find',
      description: 'Finds a place to stay.',
      inputSchema: schema({
        region: { type: 'string', default: 'harbour', 'x-mcp-header': 'Region' },
        stars: { type: 'integer', default: 3, 'x-mcp-header': 'Stars' },
      }),
      annotations: { readOnlyHint: true },
    },
    run: ({ region = 'anywhere', stars = 'any' }) => text(JSON.stringify([region, stars])),
  },
  {
    listed: { name: 'slow', description: 'Takes its time.', inputSchema: schema({}) },
    run: async (_args, call) => {
      await turns(10)
      return call.signal.aborted ? text('cancelled') : text('done')
    },
  },
]

const argumentsOf = ({ params }: Call): JsonObject => (isObject(params['arguments']) ? params['arguments'] : {})

export const toolMethods = (tools: readonly Tool[]): Record<string, Method> => ({
  'tools/list': (call) => keepable(call, { tools: tools.map(({ listed }) => listed) }),
  'tools/call': async (call) => {
    const tool = tools.find(({ listed }) => listed['name'] === call.params['name'])
    if (!tool) throw new RpcError(-32602, `Unknown tool: ${stringAt(call.params, 'name') ?? 'without a name'}`)
    return complete(call, await tool.run(argumentsOf(call), call))
  },
})

const NOTE = 'note://one'

export const METHODS: Readonly<Record<string, Method>> = {
  ...toolMethods(TOOLS),
  'resources/list': (call) => keepable(call, { resources: [{ uri: NOTE, name: 'one', mimeType: 'text/plain' }] }),
  'resources/templates/list': (call) => keepable(call, { resourceTemplates: [] }),
  'resources/read': (call) => {
    const uri = stringAt(call.params, 'uri')
    if (uri !== NOTE)
      throw new RpcError(call.revision === MODERN ? -32602 : -32002, 'Resource not found', { uri: uri ?? null })
    return keepable(call, { contents: [{ uri, mimeType: 'text/plain', text: 'One.' }] })
  },
  'prompts/list': (call) => keepable(call, { prompts: [{ name: 'greet', description: 'Says hello.' }] }),
  'prompts/get': (call) => {
    if (call.params['name'] !== 'greet') throw new RpcError(-32602, 'Unknown prompt')
    return complete(call, { messages: [{ role: 'user', content: { type: 'text', text: 'Hello.' } }] })
  },
}

export const CAPABILITIES: JsonObject = { tools: {}, resources: {}, prompts: {} }
export const SERVER_INFO: JsonObject = { name: 'reference', version: '1.0.0' }
