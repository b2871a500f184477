// @vitest-environment jsdom
import { useState } from 'react'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listPages } from '@/lib/browser/list-pages'
import { Session } from '@/lib/browser/session'
import { SessionContext } from '@/lib/browser/session-context'
import { connect } from '@/lib/client/connect'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import type { Json, JsonObject } from '@/lib/protocol/json'
import { objectAt } from '@/lib/protocol/json'
import { handleServer } from '@/lib/testing/reference/handing'
import { taskServer } from '@/lib/testing/reference/tasking'
import { eventStream, json, legacyPeer, modernPeer, result } from '@/lib/testing/scripted-peer'
import type { ScriptedPeer, Stream } from '@/lib/testing/scripted-peer'
import type { PrimitiveRef } from './primitive-ref'
import { PrimitivePanel } from './primitive-panel'
import { PrimitivesRail } from './primitives-rail'

const View = () => {
  const [item, setItem] = useState<PrimitiveRef>()
  return (
    <>
      <PrimitivesRail selected={item} onSelect={setItem} />
      {item && <PrimitivePanel item={item} onExchange={() => undefined} />}
    </>
  )
}

/** Every page has its own URL: what is remembered is kept per server. */
let pages = 0
const page = async (
  fetch: ScriptedPeer['fetch'],
  version: 'legacy' | 'modern',
  extensions: Record<string, JsonObject> = {},
) => {
  const session = new Session({ fetch, connect })
  render(
    <SessionContext value={session}>
      <View />
    </SessionContext>,
  )
  const advertised = { ...ADVERTISE_ALL, extensions }
  session.state().connect({ url: `http://op-${++pages}.test/mcp`, version, headers: [], advertised, roots: [] })
  await screen.findAllByRole('option')
  return session
}
const lists = (peer: ScriptedPeer, method: string, member: string, entries: Json[], more: JsonObject = {}): void => {
  peer.on(method, ({ message }) =>
    result(message['id'], { resultType: 'complete', ttlMs: 0, cacheScope: 'public', [member]: entries, ...more }),
  )
}
const open = (name: RegExp): void => {
  fireEvent.click(screen.getByRole('option', { name }))
}
const press = (name: RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }))
}
const sent = (peer: ScriptedPeer, method: string): JsonObject[] =>
  peer.posted
    .filter(({ message }) => message['method'] === method)
    .map(({ message }) => message['params'] as JsonObject)

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined
})
afterEach(() => {
  cleanup()
  listPages.set('all')
})

describe('A prompt', () => {
  const completing = (peer: ScriptedPeer) => {
    lists(peer, 'prompts/list', 'prompts', [{ name: 'plan', arguments: [{ name: 'city' }, { name: 'mood' }] }])
    peer.on('completion/complete', ({ message }) =>
      result(message['id'], { resultType: 'complete', completion: { values: ['slow', 'busy'], total: 4 } }),
    )
  }

  it('has its arguments completed, with those that are filled in as context', async () => {
    const peer = modernPeer({ prompts: {}, completions: {} })
    completing(peer)
    await page(peer.fetch, 'modern')
    open(/plan/)
    fireEvent.change(screen.getByLabelText(/city/), { target: { value: 'Oslo' } })
    fireEvent.blur(screen.getByLabelText(/city/))
    fireEvent.change(screen.getByLabelText(/mood/), { target: { value: 's' } })
    expect(await screen.findByRole('option', { name: 'busy' })).toBeTruthy()
    expect(sent(peer, 'completion/complete').at(-1)).toMatchObject({
      ref: { type: 'ref/prompt', name: 'plan' },
      argument: { name: 'mood', value: 's' },
      context: { arguments: { city: 'Oslo' } },
    })
    expect(screen.getByText('2 of 4')).toBeTruthy()
    fireEvent.click(screen.getByRole('option', { name: 'slow' }))
    expect(screen.getByLabelText<HTMLInputElement>(/mood/).value).toBe('slow')
  })

  it('is completed without context before 2025-06-18', async () => {
    const peer = legacyPeer({ prompts: {}, completions: {} }, '2025-03-26')
    completing(peer)
    await page(peer.fetch, 'legacy')
    open(/plan/)
    fireEvent.change(screen.getByLabelText(/city/), { target: { value: 'Oslo' } })
    fireEvent.change(screen.getByLabelText(/mood/), { target: { value: 's' } })
    await screen.findByRole('option', { name: 'busy' })
    expect(sent(peer, 'completion/complete').at(-1)).toEqual({
      ref: { type: 'ref/prompt', name: 'plan' },
      argument: { name: 'mood', value: 's' },
    })
  })

  it('is not completed where the server does not say that it can', async () => {
    const peer = modernPeer({ prompts: {} })
    completing(peer)
    await page(peer.fetch, 'modern')
    open(/plan/)
    expect(screen.queryByRole('combobox')).toBeNull()
  })
})

describe('A template', () => {
  it('has its variables completed', async () => {
    const peer = modernPeer({ resources: {}, completions: {} })
    lists(peer, 'resources/list', 'resources', [])
    lists(peer, 'resources/templates/list', 'resourceTemplates', [{ uriTemplate: 'trip://{id}', name: 'trip' }])
    peer.on('completion/complete', ({ message }) =>
      result(message['id'], { resultType: 'complete', completion: { values: ['kyoto'] } }),
    )
    await page(peer.fetch, 'modern')
    open(/trip/)
    fireEvent.change(screen.getByRole('combobox', { name: 'id' }), { target: { value: 'k' } })
    fireEvent.click(await screen.findByRole('option', { name: 'kyoto' }))
    expect(screen.getByText('trip://kyoto')).toBeTruthy()
    expect(sent(peer, 'completion/complete')[0]).toMatchObject({ ref: { type: 'ref/resource', uri: 'trip://{id}' } })
  })
})

describe('A resource', () => {
  const resources = (peer: ScriptedPeer): void => {
    lists(peer, 'resources/list', 'resources', [{ uri: 'trip://1', name: 'Trip' }])
    peer.on('resources/read', ({ message }) =>
      result(message['id'], { resultType: 'complete', contents: [], ttlMs: 60_000, cacheScope: 'private' }),
    )
  }
  const update = { jsonrpc: '2.0', method: 'notifications/resources/updated', params: { uri: 'trip://1' } }

  it('is subscribed to, tells of updates, and is read again on a click only (legacy)', async () => {
    const peer = legacyPeer({ resources: { subscribe: true } })
    resources(peer)
    const { stream, response } = eventStream()
    peer.on('GET', () => response)
    peer.on('resources/subscribe', ({ message }) => result(message['id'], {}))
    peer.on('resources/unsubscribe', ({ message }) => result(message['id'], {}))
    await page(peer.fetch, 'legacy')
    open(/trip/)
    press(/^Subscribe/)
    expect(await screen.findByText(/^Subscribed/)).toBeTruthy()
    stream.message(update)
    expect(await screen.findByText(/Subscribed · updated once/)).toBeTruthy()
    expect(screen.getByRole('option', { name: /updated/ })).toBeTruthy()
    expect(sent(peer, 'resources/read')).toEqual([])
    press(/read again/)
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: /read again/ })).toBeNull()
    })
    expect(sent(peer, 'resources/read')).toHaveLength(1)
    press(/^Unsubscribe/)
    expect(await screen.findByText(/^Not subscribed/)).toBeTruthy()
  })

  it('shows what a modern server honours, and opens a stream again that it ended', async () => {
    const peer = modernPeer({ resources: { subscribe: true } })
    resources(peer)
    const streams: { stream: Stream; id: Json }[] = []
    peer.on('subscriptions/listen', ({ message }) => {
      const { stream, response } = eventStream()
      const notifications = streams.length === 0 ? {} : objectAt(message['params'], 'notifications')
      const params = { notifications: notifications as JsonObject }
      stream.message({ jsonrpc: '2.0', method: 'notifications/subscriptions/acknowledged', params })
      streams.push({ stream, id: message['id']! })
      return response
    })
    await page(peer.fetch, 'modern')
    open(/trip/)
    press(/^Subscribe/)
    expect(await screen.findByText('The server does not honour it')).toBeTruthy()
    const foot = within(screen.getByRole('list', { name: 'Subscriptions', hidden: true }))
    expect(foot.getByText('not honoured')).toBeTruthy()
    const [first] = streams
    first?.stream.message({ jsonrpc: '2.0', id: first.id, result: { resultType: 'complete' } })
    first?.stream.end()
    fireEvent.click(await foot.findByRole('button', { name: 'Reopen', hidden: true }))
    expect(await screen.findByText(/^Subscribed/)).toBeTruthy()
    streams[1]?.stream.message(update)
    expect(await screen.findByText(/updated once/)).toBeTruthy()
  })

  it('shows how long the server lets it be kept', async () => {
    const peer = modernPeer({ resources: {} })
    resources(peer)
    await page(peer.fetch, 'modern')
    open(/trip/)
    press(/^Read/)
    expect(await screen.findByText(/^fresh for (60|59) s, private$/)).toBeTruthy()
    expect(screen.getByText('not to be cached, public')).toBeTruthy()
  })
})

describe('Lists of several pages', () => {
  const paged = (): ScriptedPeer => {
    const peer = modernPeer({ tools: {} })
    const tool = (name: string): Json => ({ name, inputSchema: { type: 'object' } })
    peer.on('tools/list', ({ message }) => {
      const cursor = objectAt(message, 'params')?.['cursor']
      const tools = cursor === undefined ? [tool('first')] : [tool('second')]
      return result(message['id'], { resultType: 'complete', tools, ...(cursor === undefined && { nextCursor: 'p2' }) })
    })
    return peer
  }

  it('are fetched whole', async () => {
    await page(paged().fetch, 'modern')
    expect(await screen.findByRole('option', { name: /second/ })).toBeTruthy()
    expect(screen.queryByRole('option', { name: /next page/ })).toBeNull()
  })

  it('or page by page, by mouse or keyboard', async () => {
    listPages.set('first')
    const peer = paged()
    await page(peer.fetch, 'modern')
    const more = await screen.findByRole('option', { name: 'Load next page p2' })
    expect(sent(peer, 'tools/list')).toHaveLength(1)
    expect(screen.queryByRole('option', { name: /second/ })).toBeNull()
    open(/first/)
    expect(screen.getByRole('article', { name: 'tool first' })).toBeTruthy()
    const list = screen.getByRole('listbox', { name: 'What the server offers' })
    fireEvent.keyDown(list, { key: 'End' })
    expect(list.getAttribute('aria-activedescendant')).toBe(more.id)
    fireEvent.keyDown(list, { key: 'Enter' })
    expect(await screen.findByRole('option', { name: /second/ })).toBeTruthy()
    expect(screen.queryByRole('option', { name: /next page/ })).toBeNull()
    expect(sent(peer, 'tools/list')[1]).toMatchObject({ cursor: 'p2' })
  })
})

describe('A tool', () => {
  const region = { type: 'string', title: 'Region', 'x-mcp-header': 'Region' }
  const schema: JsonObject = {
    type: 'object',
    properties: { region, stars: { type: 'integer', 'x-mcp-header': 'Stars' } },
  }

  it('shows which arguments travel as headers, as they will', async () => {
    const peer = modernPeer()
    lists(peer, 'tools/list', 'tools', [{ name: 'find', inputSchema: schema }])
    peer.on('tools/call', ({ message }) => result(message['id'], { resultType: 'complete', content: [] }))
    await page(peer.fetch, 'modern')
    open(/find/)
    fireEvent.change(screen.getByLabelText(/Region/), { target: { value: 'Ålesund' } })
    const shown = screen.getByLabelText('Arguments sent as headers')
    expect(shown.textContent).toContain('starsMcp-Param-Stars left out')
    press(/^Call/)
    await screen.findByText('Result')
    const header = peer.posted.at(-1)?.headers.get('mcp-param-region')
    expect(header).toMatch(/^=\?base64\?/)
    expect(shown.textContent).toContain(`Mcp-Param-Region: ${header ?? ''}`)
  })

  it('is called with members of _meta that the person adds', async () => {
    const peer = modernPeer()
    lists(peer, 'tools/list', 'tools', [{ name: 'find', inputSchema: { type: 'object' } }])
    peer.on('tools/call', ({ message }) => result(message['id'], { resultType: 'complete', content: [] }))
    await page(peer.fetch, 'modern')
    open(/find/)
    const meta = screen.getByLabelText('Members of _meta, as JSON')
    fireEvent.change(meta, { target: { value: '{"com.example/trace":1}' } })
    fireEvent.change(meta, { target: { value: '{"com.example/trace":' } })
    expect(screen.getByText(/This is no JSON object/)).toBeTruthy()
    press(/^Call/)
    await screen.findByText('Result')
    expect(sent(peer, 'tools/call')[0]?.['_meta']).toMatchObject({
      'com.example/trace': 1,
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    })
  })

  it('shows pictures that came along, and links those elsewhere', async () => {
    const peer = modernPeer()
    const png = 'data:image/png;base64,iVBORw0KGgo='
    const icons = [{ src: 'https://example.com/i.png' }, { src: 'javascript:alert(1)' }, { src: png }]
    const annotations = { audience: ['user'], priority: 0.5 }
    lists(peer, 'tools/list', 'tools', [{ name: 'find', inputSchema: schema, icons, annotations, _meta: { a: 1 } }])
    await page(peer.fetch, 'modern')
    open(/find/)
    const panel = within(screen.getByRole('article'))
    expect([...document.querySelectorAll('img')].map(({ src }) => src)).toEqual([png, png])
    expect(panel.getByText('https://example.com/i.png')).toBeTruthy()
    expect(panel.getByRole<HTMLAnchorElement>('link').href).toBe('https://example.com/i.png')
    expect(panel.getByText('for user')).toBeTruthy()
    expect(panel.getByText('priority 0.5')).toBeTruthy()
    fireEvent.click(panel.getByRole('button', { name: '_meta' }))
    expect(panel.getByRole('tree', { name: '_meta' })).toBeTruthy()
  })
})

describe('A task', () => {
  it('is made, followed to its result, and listed (2025-11-25)', async () => {
    await page(taskServer('2025-11-25').fetch, 'legacy')
    open(/^report/)
    fireEvent.click(screen.getByLabelText('Call as a task'))
    press(/^Call as a task/)
    const task = within(await screen.findByRole('region', { name: /^Task / }))
    expect(await task.findByText('completed', {}, { timeout: 5000 })).toBeTruthy()
    expect(await task.findByText('Reported.', {}, { timeout: 5000 })).toBeTruthy()
    open(/report completed/)
    expect(screen.getByRole('article', { name: /^task / })).toBeTruthy()
  })

  it('is cancelled while it waits for input (2026-07-28)', async () => {
    await page(handleServer('2026-07-28').fetch, 'modern', { 'io.modelcontextprotocol/tasks': {} })
    open(/^ask/)
    press(/^Call/)
    expect(await screen.findByText(/Waits for your answer/, {}, { timeout: 5000 })).toBeTruthy()
    press(/^Cancel task/)
    const task = within(screen.getByRole('region', { name: /^Task / }))
    expect(await task.findByText('cancelled', {}, { timeout: 5000 })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Cancel task/ })).toBeNull()
  })
})

it('A connection without subscriptions has no toggle', async () => {
  const peer = modernPeer({ resources: {} })
  lists(peer, 'resources/list', 'resources', [{ uri: 'trip://1', name: 'Trip' }])
  peer.on('resources/templates/list', ({ message }) => json({ jsonrpc: '2.0', id: message['id']!, result: {} }))
  await page(peer.fetch, 'modern')
  open(/trip/)
  expect(screen.queryByRole('button', { name: /ubscribe/ })).toBeNull()
})
