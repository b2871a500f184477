// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Session } from '@/lib/browser/session'
import { SessionContext } from '@/lib/browser/session-context'
import type { RawRequest } from '@/lib/client/types'
import { connect } from '@/lib/client/connect'
import type { EventOf } from '@/lib/recording/events'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import { legacyPeer, modernPeer, result, type ScriptedPeer } from '@/lib/testing/scripted-peer'
import { ConsolePane } from './console-pane'
import { textDraft, type Draft } from './draft'

afterEach(cleanup)

const opened = async (peer: ScriptedPeer, draft?: Draft) => {
  peer.on('tools/list', ({ message }) => result(message['id'], { tools: [] }))
  const session = new Session({ fetch: peer.fetch, connect })
  const settings = { headers: [['X-Api-Key', 'hunter2']], advertised: ADVERTISE_ALL, roots: [] } as const
  session.state().connect({ url: 'http://peer.test/mcp', version: 'auto', ...settings })
  await vi.waitFor(() => {
    expect(session.state().connection).toBeDefined()
  })
  const onShow = vi.fn()
  const onClose = vi.fn()
  const Pane = () => {
    const [row, setRow] = useState<string>()
    return (
      <ConsolePane
        target={{ opened: 1, ...(draft && { draft }) }}
        row={row}
        onShow={(next) => {
          onShow(next)
          setRow(next)
        }}
        onClose={onClose}
      />
    )
  }
  render(
    <SessionContext value={session}>
      <Pane />
    </SessionContext>,
  )
  const sent = (): EventOf<'http-request-sent'>[] =>
    session.published().events.filter((event): event is EventOf<'http-request-sent'> => 'byHand' in event)
  return { session, onShow, onClose, sent }
}

const body = (): HTMLTextAreaElement => screen.getByLabelText<HTMLTextAreaElement>('Body to send')
const type = (element: HTMLElement, value: string): void => {
  fireEvent.change(element, { target: { value } })
}
const press = (name: RegExp | string): void => {
  fireEvent.click(screen.getByRole('button', { name }))
}
const statusText = (): string => screen.getByRole('status').textContent

describe('The raw console', () => {
  it('starts from a message of the revision, sends it with a new id each time, and selects what comes', async () => {
    const { sent, onShow, session } = await opened(modernPeer())
    type(screen.getByLabelText('Start from a message'), 'tools/list')
    expect(JSON.parse(body().value)).toMatchObject({
      id: 'raw-1',
      params: { _meta: { 'io.modelcontextprotocol/clientInfo': { name: 'parley' } } },
    })
    expect(statusText()).toBe('A message as a client may send it')
    fireEvent.keyDown(body(), { key: 'Enter', ctrlKey: true })
    await vi.waitFor(() => {
      const row = session.published().views.timeline.find(onShow.mock.lastCall?.[0] as string)?.row
      expect(row).toMatchObject({ kind: 'response', method: 'tools/list' })
    })
    expect(JSON.parse(body().value)).toMatchObject({ id: 'raw-2' })
    press(/^Send/)
    expect(sent().map((event) => (JSON.parse(event.body ?? '') as { id: string }).id)).toEqual(['raw-1', 'raw-2'])
    await vi.waitFor(() => {
      expect(screen.getByLabelText('Sent by hand in this session').textContent).toContain('tools/list')
    })
  })

  it('says what no client would send, and sends it', async () => {
    const { sent } = await opened(legacyPeer())
    type(body(), '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{}}')
    expect(statusText()).toMatch(/^\/params\/name is missing/)
    type(body(), 'garbage')
    expect(statusText()).toMatch(/^It is no JSON/)
    press(/^Send anyway/)
    expect(sent().at(-1)).toMatchObject({ body: 'garbage', method: 'POST' })
  })

  it('sends bytes, any method, and no body at all', async () => {
    const { sent } = await opened(legacyPeer())
    fireEvent.click(screen.getByLabelText('Bytes'))
    type(screen.getByLabelText('Bytes to send, in hex'), 'ff 00 7')
    expect(screen.getByRole('alert').textContent).toContain('Not pairs of hex digits')
    type(screen.getByLabelText('Bytes to send, in hex'), 'ff 00 7b')
    press(/^Send anyway/)
    expect(sent().at(-1)).toMatchObject({ body: '/wB7', bodyEncoding: 'base64' })
    fireEvent.click(screen.getByLabelText('No body'))
    type(screen.getByLabelText('HTTP method'), 'DELETE')
    press(/^Send/)
    expect(sent().at(-1)).toMatchObject({ method: 'DELETE' })
    expect(sent().at(-1)).not.toHaveProperty('body')
  })

  it('shows the headers that go out, each of which may be left out or replaced, and what is never sent', async () => {
    const { sent } = await opened(legacyPeer())
    type(body(), '{"jsonrpc":"2.0","id":"a","method":"tools/list"}')
    const out = screen.getByRole('list', { name: 'Headers that go out' })
    expect(out.textContent).toContain('MCP-Protocol-Version2025-11-25')
    expect(out.textContent).not.toContain('hunter2')
    press('Leave out Mcp-Session-Id')
    press('Header')
    type(screen.getByLabelText('Name of your header 1'), 'MCP-Protocol-Version')
    type(screen.getByLabelText('Value of your header 1'), '1999-01-01')
    press('Header')
    type(screen.getByLabelText('Name of your header 2'), 'Host')
    expect(out.textContent).toContain('It does not go out: It is taken from the URL.')
    press('Remove your header 2')
    press('Header')
    type(screen.getByLabelText('Name of your header 2'), 'a b')
    expect(out.textContent).toContain('Nothing would be sent: “a b” is not a header name.')
    press('Remove your header 2')
    press(/^Send/)
    expect(sent().at(-1)?.headers).toEqual([
      ['Content-Type', 'application/json'],
      ['Accept', 'application/json, text/event-stream'],
      ['X-Api-Key', 'hunter2'],
      ['MCP-Protocol-Version', '1999-01-01'],
    ])
    fireEvent.click(screen.getByLabelText('The connection’s own headers'))
    press(/^Send/)
    expect(
      sent()
        .at(-1)
        ?.headers.map(([name]) => name),
    ).toEqual(['X-Api-Key', 'MCP-Protocol-Version'])
  })

  it('opens with what is to be sent again; its id may be kept', async () => {
    const draft = textDraft('{"id":7,"jsonrpc":"2.0","method":"ping"}', { from: 'ping' })
    const { sent, onClose } = await opened(legacyPeer(), draft)
    expect(body().value).toBe('{"id":"raw-1","jsonrpc":"2.0","method":"ping"}')
    fireEvent.click(screen.getByLabelText('New id each time'))
    press(/^Send/)
    expect(sent().at(-1)?.body).toBe('{"id":7,"jsonrpc":"2.0","method":"ping"}')
    fireEvent.keyDown(body(), { key: 'Escape' })
    expect(onClose).toHaveBeenCalledOnce()
  })

  it('needs a connection, and says so when it is gone', async () => {
    const { session } = await opened(legacyPeer())
    const request: RawRequest = { headers: [], own: true, body: '{}' }
    expect(session.state().connection?.rawPreview(request).method).toBe('POST')
    act(() => {
      session.state().disconnect()
    })
    await vi.waitFor(() => {
      expect(screen.getByText(/^Connect first/)).toBeTruthy()
    })
    expect(screen.queryByRole('button', { name: /^Send/ })).toBeNull()
  })
})
