// @vitest-environment jsdom
import { useState } from 'react'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Session } from '@/lib/browser/session'
import { SessionContext } from '@/lib/browser/session-context'
import { connect } from '@/lib/client/connect'
import { ADVERTISE_NOTHING } from '@/lib/protocol/capabilities'
import type { Json, JsonObject } from '@/lib/protocol/json'
import { eventStream, json, legacyPeer, modernPeer, result } from '@/lib/testing/scripted-peer'
import type { ScriptedPeer } from '@/lib/testing/scripted-peer'
import type { PrimitiveRef } from './primitive-ref'
import { PrimitivePanel } from './primitive-panel'
import { PrimitivesRail } from './primitives-rail'

const shownExchanges: string[] = []

const View = () => {
  const [item, setItem] = useState<PrimitiveRef>()
  return (
    <>
      <PrimitivesRail selected={item} onSelect={setItem} />
      {item && <PrimitivePanel item={item} onExchange={(key) => shownExchanges.push(key)} />}
    </>
  )
}

const city = { type: 'object', properties: { city: { type: 'string', title: 'City' } }, required: ['city'] }

/** A page on a server with the given lists. Every page has its own URL: what is remembered is kept per server. */
let pages = 0
const page = async (peer: ScriptedPeer, lists: { tools?: Json[]; resources?: Json[]; prompts?: Json[] }) => {
  for (const [member, entries] of Object.entries(lists)) {
    peer.on(`${member}/list`, ({ message }) => result(message['id'], { resultType: 'complete', [member]: entries }))
  }
  const session = new Session({ fetch: peer.fetch, connect })
  const url = `http://peer-${++pages}.test/mcp`
  render(
    <SessionContext value={session}>
      <View />
    </SessionContext>,
  )
  session.state().connect({ url, version: 'modern', headers: [], advertised: ADVERTISE_NOTHING, roots: [] })
  await screen.findAllByRole('option')
  return session
}

const peerWith = (capabilities: JsonObject = { tools: {} }): ScriptedPeer => modernPeer(capabilities)
const option = (name: RegExp): HTMLElement => screen.getByRole('option', { name })
const open = (name: RegExp): void => {
  fireEvent.click(option(name))
}
const press = (name: RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }))
}
const callsOf = (peer: ScriptedPeer, method = 'tools/call'): unknown[] =>
  peer.posted.filter(({ message }) => message['method'] === method).map(({ message }) => message['params'])

beforeEach(() => {
  // jsdom lays nothing out, so it has nothing to scroll.
  Element.prototype.scrollIntoView = () => undefined
  shownExchanges.length = 0
})
afterEach(cleanup)

describe('The rail', () => {
  it('lists broken entries with a warning instead of dropping them', async () => {
    await page(peerWith(), { tools: [{ name: 'good', inputSchema: city }, { name: 'bare' }, 'nonsense'] })
    expect(screen.getAllByRole('option')).toHaveLength(3)
    expect(screen.getAllByRole('img', { name: 'invalid' })).toHaveLength(2)
    expect(option(/bare/).title).toContain('Invalid as listed: no inputSchema')
  })

  it('is walked and picked from by keyboard', async () => {
    await page(peerWith(), { tools: ['a', 'b', 'c'].map((name) => ({ name, inputSchema: city })) })
    const list = screen.getByRole('listbox')
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter']) fireEvent.keyDown(list, { key })
    expect(option(/b/).getAttribute('aria-selected')).toBe('true')
    expect(list.getAttribute('aria-activedescendant')).toBe(option(/b/).id)
  })

  it('filters, and says when nothing is left', async () => {
    await page(peerWith(), { tools: [{ name: 'weather' }, { name: 'book' }] })
    const filter = screen.getByLabelText(/Filter/)
    fireEvent.change(filter, { target: { value: 'wea' } })
    expect(screen.getAllByRole('option')).toHaveLength(1)
    fireEvent.change(filter, { target: { value: 'zzz' } })
    expect(screen.queryByRole('option')).toBeNull()
    expect(screen.getByText('Nothing matches the filter.')).toBeTruthy()
  })
})

describe('A tool', () => {
  it('is called with what the form holds, and its result is shown from the recording', async () => {
    const peer = peerWith()
    peer.on('tools/call', ({ message }) =>
      result(message['id'], {
        resultType: 'complete',
        content: [
          { type: 'text', text: '<b>21</b> degrees' },
          { type: 'image', data: 'AAAA', mimeType: 'image/png' },
          { type: 'image', data: 'AAAA', mimeType: 'text/html' },
          { type: 'resource_link', uri: 'javascript:alert(1)', name: 'trap' },
          { type: 'resource_link', uri: 'https://example.com/', name: 'page' },
          { type: 'hologram', beam: 1 },
        ],
        structuredContent: { degrees: 21 },
      }),
    )
    await page(peer, { tools: [{ name: 'weather', inputSchema: city }] })
    open(/weather/)
    fireEvent.change(screen.getByLabelText(/City/), { target: { value: 'Lisbon' } })
    press(/^Call/)
    await screen.findByText('Result')
    expect(callsOf(peer)[0]).toMatchObject({ name: 'weather', arguments: { city: 'Lisbon' } })
    expect(screen.getByText('<b>21</b> degrees')).toBeTruthy()
    expect(document.querySelector<HTMLImageElement>('figure img')?.src).toBe('data:image/png;base64,AAAA')
    expect(screen.getByText(/text\/html is not a type that Parley shows/)).toBeTruthy()
    expect(screen.getAllByRole<HTMLAnchorElement>('link').map(({ href, rel }) => [href, rel])).toEqual([
      ['https://example.com/', 'noopener noreferrer'],
    ])
    expect(screen.getByText(/a kind of content Parley does not know/)).toBeTruthy()
    expect(screen.getByRole('tree', { name: 'Structured content' }).textContent).toContain('degrees')
    press(/Show on timeline/)
    expect(shownExchanges).toHaveLength(1)
  })

  it('without an input schema takes any arguments', async () => {
    const peer = peerWith()
    peer.on('tools/call', ({ message }) => result(message['id'], { resultType: 'complete', content: [] }))
    await page(peer, { tools: [{ name: 'bare' }] })
    open(/bare/)
    expect(screen.getByText('Invalid as listed')).toBeTruthy()
    press(/^JSON/)
    fireEvent.change(screen.getByLabelText('JSON'), { target: { value: '{"any":[1]}' } })
    press(/^Call/)
    await screen.findByText('Result')
    expect(callsOf(peer)[0]).toMatchObject({ name: 'bare', arguments: { any: [1] } })
  })

  it('is not called with arguments its schema refuses, unless told to', async () => {
    const peer = peerWith()
    peer.on('tools/call', ({ message }) => result(message['id'], { resultType: 'complete', content: [] }))
    await page(peer, { tools: [{ name: 'weather', inputSchema: city }] })
    open(/weather/)
    press(/^Call/)
    await screen.findByText('Required')
    expect(callsOf(peer)).toEqual([])
    press(/^Call anyway/)
    await screen.findByText('Result')
    expect(callsOf(peer)[0]).toMatchObject({ arguments: {} })
  })

  it('keeps its arguments while another is looked at', async () => {
    await page(peerWith(), {
      tools: [
        { name: 'weather', inputSchema: city },
        { name: 'other', inputSchema: city },
      ],
    })
    open(/weather/)
    fireEvent.change(screen.getByLabelText(/City/), { target: { value: 'Lisbon' } })
    open(/other/)
    expect(screen.getByLabelText<HTMLInputElement>(/City/).value).toBe('')
    open(/weather/)
    expect(screen.getByLabelText<HTMLInputElement>(/City/).value).toBe('Lisbon')
  })

  it('tells a tool error, a JSON-RPC error and no answer apart', async () => {
    const peer = peerWith()
    await page(peer, { tools: [{ name: 'fail', inputSchema: { type: 'object' } }] })
    open(/fail/)
    const outcomes: [reply: (id: unknown) => Response, shown: RegExp, explained: RegExp][] = [
      [
        (id) => result(id, { resultType: 'complete', isError: true, content: [{ type: 'text', text: 'no' }] }),
        /^Tool error$/,
        /the tool reports that it failed/,
      ],
      [
        (id) => json({ jsonrpc: '2.0', id, error: { code: -32602, message: 'Unknown tool', data: { a: 1 } } }),
        /Error -32602 · Invalid params/,
        /a JSON-RPC error, no result/,
      ],
      [() => new Response('<html>', { headers: { 'content-type': 'text/html' } }), /web page/, /No usable answer came/],
    ]
    for (const [reply, shown, explained] of outcomes) {
      peer.on('tools/call', ({ message }) => reply(message['id']))
      press(/^Call/)
      await screen.findByText(shown)
      expect(screen.getByText(explained)).toBeTruthy()
    }
  })

  it('shows progress while it runs, and can be cancelled', async () => {
    const peer = peerWith()
    const { stream, response } = eventStream()
    peer.on('tools/call', ({ message }) => {
      const meta = (message['params'] as { _meta: { progressToken: string } })._meta
      const params = { progressToken: meta.progressToken, progress: 1, total: 4, message: 'packing' }
      stream.message({ jsonrpc: '2.0', method: 'notifications/progress', params })
      return response
    })
    await page(peer, { tools: [{ name: 'slow', inputSchema: { type: 'object' } }] })
    open(/slow/)
    press(/^Call/)
    expect(await screen.findByText('packing')).toBeTruthy()
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25')
    press(/^Cancel call/)
    expect(await screen.findByText('Cancelled')).toBeTruthy()
    await waitFor(() => {
      expect(screen.queryByRole('progressbar')).toBeNull()
    })
  })
})

describe('A call that requires a page to be visited first', () => {
  it('shows the page, waits for the server to say that it is done, and is made again', async () => {
    const peer = legacyPeer()
    peer.on('tools/list', ({ message }) =>
      result(message['id'], { tools: [{ name: 'open_account', inputSchema: city }] }),
    )
    const { stream, response } = eventStream()
    const error = (elicitations: Json[]): Json => ({ code: -32042, message: 'Visit first', data: { elicitations } })
    peer.on('tools/call', ({ message }) => {
      if (callsOf(peer).length > 1) return result(message['id'], { content: [{ type: 'text', text: 'Opened' }] })
      stream.message({
        jsonrpc: '2.0',
        id: message['id'] as Json,
        error: error([{ mode: 'url', message: 'Confirm here', url: 'https://bank.example/x', elicitationId: 'e9' }]),
      })
      return response
    })
    const session = new Session({ fetch: peer.fetch, connect })
    render(
      <SessionContext value={session}>
        <View />
      </SessionContext>,
    )
    const url = `http://peer-${++pages}.test/mcp`
    session.state().connect({ url, version: 'legacy', headers: [], advertised: ADVERTISE_NOTHING, roots: [] })
    await screen.findAllByRole('option')
    open(/open_account/)
    fireEvent.change(screen.getByLabelText(/City/), { target: { value: 'Oslo' } })
    press(/^Call/)
    expect(await screen.findByText('bank.example')).toBeTruthy()
    expect(screen.getByText('Confirm here')).toBeTruthy()
    expect(screen.getByText(/1 not reported as complete/)).toBeTruthy()
    fireEvent.click(screen.getByRole('link', { name: 'Open link' }))
    expect(screen.getByText(/the server will say when it is done/)).toBeTruthy()
    stream.message({ jsonrpc: '2.0', method: 'notifications/elicitation/complete', params: { elicitationId: 'e9' } })
    expect(await screen.findByText(/Everything is complete/)).toBeTruthy()
    expect(screen.getByText(/says it is complete/)).toBeTruthy()
    press(/Call again/)
    await waitFor(() => {
      expect(callsOf(peer)).toHaveLength(2)
    })
    expect(await screen.findByText('Opened')).toBeTruthy()
    expect(callsOf(peer)[1]).toMatchObject({ name: 'open_account', arguments: { city: 'Oslo' } })
  })
})

describe('A resource that a result links to', () => {
  it('is read on the spot, listed or not', async () => {
    const peer = peerWith({ tools: {} })
    peer.on('tools/call', ({ message }) =>
      result(message['id'], {
        resultType: 'complete',
        content: [{ type: 'resource_link', uri: 'trip://7', name: 'Porto' }],
      }),
    )
    peer.on('resources/read', ({ message }) =>
      result(message['id'], { resultType: 'complete', contents: [{ uri: 'trip://7', text: 'By the river' }] }),
    )
    await page(peer, { tools: [{ name: 'link', inputSchema: { type: 'object' } }] })
    open(/link/)
    press(/^Call/)
    fireEvent.click(await screen.findByRole('button', { name: 'Read' }))
    expect(await screen.findByText('By the river')).toBeTruthy()
    expect(callsOf(peer, 'resources/read')[0]).toMatchObject({ uri: 'trip://7' })
  })
})

describe('A resource and a prompt', () => {
  it('are read and shown', async () => {
    const peer = peerWith({ resources: {}, prompts: {} })
    peer.on('resources/read', ({ message }) =>
      result(message['id'], {
        resultType: 'complete',
        contents: [{ uri: 'trip://1', mimeType: 'text/plain', text: 'Go' }, {}],
      }),
    )
    peer.on('prompts/get', ({ message }) =>
      result(message['id'], {
        resultType: 'complete',
        messages: [{ role: 'user', content: { type: 'text', text: 'Plan it' } }],
      }),
    )
    await page(peer, {
      resources: [{ uri: 'trip://1', name: 'Trip' }],
      prompts: [{ name: 'plan', arguments: [{ name: 'mood', required: true }] }],
    })
    open(/trip/)
    press(/^Read/)
    expect(await screen.findByText('Go')).toBeTruthy()
    expect(screen.getByRole('tree', { name: 'Contents as they came' })).toBeTruthy()
    open(/plan/)
    fireEvent.change(screen.getByLabelText(/mood/), { target: { value: 'calm' } })
    press(/^Get messages/)
    expect(await screen.findByText('Plan it')).toBeTruthy()
    expect(callsOf(peer, 'prompts/get')[0]).toMatchObject({ name: 'plan', arguments: { mood: 'calm' } })
  })
})
