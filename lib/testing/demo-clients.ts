import { Client, StreamableHTTPClientTransport, type ClientCapabilities } from '@modelcontextprotocol/client'
import { Client as V1Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport as V1Transport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import {
  CallToolResultSchema,
  CreateMessageRequestSchema,
  ElicitRequestSchema,
  ListRootsRequestSchema,
} from '@modelcontextprotocol/sdk/types.js'
import type { Revision } from '@/lib/protocol/revisions'

type Handle = (request: Request) => Promise<Response>

/** How the client answers; what is left out is not declared as a capability. */
export type Answers = {
  readonly form?: (params: Record<string, unknown>) => { action: 'accept' | 'decline' | 'cancel'; content?: object }
  readonly url?: (params: Record<string, unknown>) => Promise<'accept' | 'decline' | 'cancel'>
  /** Text the model writes; throws to reject. */
  readonly model?: () => string
  readonly roots?: readonly string[]
}

type ToolResult = { isError?: boolean | undefined; content: unknown[]; structuredContent?: unknown }
type CallOptions = { onprogress?: (progress: { progress: number }) => void; signal?: AbortSignal }

/** A real SDK client, connected in memory, reduced to what both SDKs share. */
export type DemoClient = {
  readonly revision: string | undefined
  readonly call: (name: string, args?: Record<string, unknown>, options?: CallOptions) => Promise<ToolResult>
  /** Methods of the notifications that arrived outside of the client's own bookkeeping. */
  readonly notified: { method: string; params?: unknown }[]
  readonly close: () => Promise<void>
}

const ENDPOINT = new URL('http://demo.test/api/demo/concierge/mcp')

const declared = ({ form, url, model, roots }: Answers): ClientCapabilities => ({
  ...(form || url ? { elicitation: { ...(form ? { form: {} } : {}), ...(url ? { url: {} } : {}) } } : {}),
  ...(model ? { sampling: {} } : {}),
  ...(roots ? { roots: {} } : {}),
})

const elicit = async ({ form, url }: Answers, params: Record<string, unknown>) => {
  if (params['mode'] === 'url') return { action: (await url?.(params)) ?? ('cancel' as const) }
  const { action, content } = form?.(params) ?? { action: 'cancel' as const }
  return { action, ...(content ? { content: content as Record<string, string> } : {}) }
}

const sampled = ({ model }: Answers) => ({
  role: 'assistant' as const,
  model: 'test-model',
  stopReason: 'endTurn',
  content: { type: 'text' as const, text: model?.() ?? '' },
})

const listed = ({ roots = [] }: Answers) => ({ roots: roots.map((uri) => ({ uri })) })

/** A client of the current SDK, which speaks every revision. */
export const connectV2 = async (handle: Handle, revision: Revision, answers: Answers = {}) => {
  const client = new Client(
    { name: 'v2', version: '1.0.0' },
    {
      capabilities: declared(answers),
      ...(revision === '2026-07-28'
        ? { versionNegotiation: { mode: { pin: revision } } }
        : { supportedProtocolVersions: [revision] }),
    },
  )
  const { form, url, model, roots } = answers
  if (form || url) client.setRequestHandler('elicitation/create', ({ params }) => elicit(answers, { ...params }))
  if (model) client.setRequestHandler('sampling/createMessage', () => sampled(answers))
  if (roots) client.setRequestHandler('roots/list', () => listed(answers))
  const notified: DemoClient['notified'] = []
  client.fallbackNotificationHandler = (notification) => {
    notified.push(notification)
    return Promise.resolve()
  }
  const fetch = async (url: string | URL, init?: RequestInit) => handle(new Request(url, init))
  await client.connect(new StreamableHTTPClientTransport(ENDPOINT, { fetch }))
  const demo: DemoClient = {
    revision: client.getNegotiatedProtocolVersion(),
    call: (name, args = {}, options = {}) => client.callTool({ name, arguments: args }, options),
    notified,
    close: () => client.close(),
  }
  return { ...demo, client }
}

/** A client of the first SDK: a peer nobody here wrote, on 2025-11-25. */
export const connectV1 = async (handle: Handle, answers: Answers = {}): Promise<DemoClient> => {
  const client = new V1Client({ name: 'v1', version: '1.0.0' }, { capabilities: declared(answers) })
  const { form, url, model, roots } = answers
  if (form || url) client.setRequestHandler(ElicitRequestSchema, ({ params }) => elicit(answers, { ...params }))
  if (model) client.setRequestHandler(CreateMessageRequestSchema, () => sampled(answers))
  if (roots) client.setRequestHandler(ListRootsRequestSchema, () => listed(answers))
  const notified: DemoClient['notified'] = []
  client.fallbackNotificationHandler = (notification) => {
    notified.push(notification)
    return Promise.resolve()
  }
  const fetch = async (url: string | URL, init?: RequestInit) => handle(new Request(url, init))
  const transport = new V1Transport(ENDPOINT, { fetch })
  let revision: string | undefined
  transport.setProtocolVersion = (version) => (revision = version)
  await client.connect(transport)
  return {
    revision,
    call: async (name, args = {}, options = {}) =>
      client.request({ method: 'tools/call', params: { name, arguments: args } }, CallToolResultSchema, options),
    notified,
    close: () => client.close(),
  }
}
