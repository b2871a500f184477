import { META } from '@/lib/protocol/meta'
import type { Revision } from '@/lib/protocol/revisions'
import { Transcript } from './transcript'

/** Tool, its one argument, and the text it answers with; `undefined` for one that is still open. */
export type ShopCall = readonly [tool: string, city: string, text: string]

export const shopTool = (name: string, required: readonly string[] = []): object => ({
  name,
  inputSchema: {
    type: 'object',
    properties: { city: { type: 'string' }, day: { type: 'string' } },
    ...(required.length > 0 && { required }),
  },
})

type Shop = {
  readonly revision?: Revision
  readonly name?: string
  readonly tools?: readonly object[]
  readonly calls?: readonly ShopCall[]
  /** Goes on in the recording of another. */
  readonly after?: Transcript
}

/** A session with a shop: it lists the tools, then makes the calls. */
export const shopSession = ({ revision = '2025-11-25', name = 'shop', tools = [], calls = [], after }: Shop = {}) => {
  const t = after ? after.another(`c${after.events.length}`) : new Transcript()
  const modern = revision === '2026-07-28'
  const _meta = modern ? { [META.protocolVersion]: revision } : {}
  const complete = modern ? { resultType: 'complete' } : {}
  t.connects(revision, { capabilities: { tools: {} }, serverInfo: { name, version: '1.0' } })
  t.sends({ id: 'list', method: 'tools/list', params: {} }, { lane: 'sdk' })
  t.receives({ id: 'list', result: { ...complete, tools } })
  for (const [index, [tool, city, text]] of calls.entries()) {
    t.wait(5).sends({ id: `p${index}`, method: 'tools/call', params: { name: tool, arguments: { city }, _meta } })
    t.wait(5).receives({ id: `p${index}`, result: { ...complete, content: [{ type: 'text', text }] } })
  }
  return t
}
