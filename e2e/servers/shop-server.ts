import type { JsonObject } from '@/lib/protocol/json'
import { json, legacyPeer, result } from '@/lib/testing/scripted-peer'
import { serve, type Served } from '@/lib/testing/serve'

const tool = (name: string, properties: JsonObject, required: readonly string[] = []): JsonObject => ({
  name,
  annotations: { readOnlyHint: name === 'find' },
  inputSchema: { type: 'object', properties, required: [...required] },
})

const CITY = { city: { type: 'string' } }
const DAY = { day: { type: 'string' } }

const TOOLS = {
  before: [tool('find', CITY), tool('book', CITY), tool('pay', {}), tool('wait', {})],
  // What was optional is required, one is gone, one is new.
  after: [tool('find', CITY), tool('book', { ...CITY, ...DAY }, ['day']), tool('refund', {}), tool('wait', {})],
}

const SAYS = {
  before: { find: 'Three hotels.', book: 'Booked.', pay: 'Paid.', wait: 'Waited.' },
  after: { find: 'Three hotels.', book: 'Booked for no day.', refund: 'Refunded.' },
}

/** A shop before and after a release; afterwards, `wait` never answers. */
export const startShop = (release: 'before' | 'after'): Promise<Served> => {
  const peer = legacyPeer()
  peer.on('tools/list', ({ message }) => result(message['id'], { tools: TOOLS[release] }))
  peer.on('tools/call', ({ message, signal }) => {
    const { name } = message['params'] as { name: string }
    const text = (SAYS[release] as Record<string, string>)[name]
    if (text !== undefined) return result(message['id'], { content: [{ type: 'text', text }] })
    if (name === 'wait')
      return new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          resolve(new Response(null, { status: 499 }))
        })
      })
    return json({ jsonrpc: '2.0', id: message['id'], error: { code: -32602, message: `There is no tool ${name}.` } })
  })
  return serve(peer.handle)
}
