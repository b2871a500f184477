// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { listPages } from '@/lib/browser/list-pages'
import { Session } from '@/lib/browser/session'
import { SessionContext } from '@/lib/browser/session-context'
import { useViews } from '@/lib/browser/use-views'
import { connect } from '@/lib/client/connect'
import { ADVERTISE_NOTHING } from '@/lib/protocol/capabilities'
import { objectAt } from '@/lib/protocol/json'
import { json, legacyPeer, modernPeer, result } from '@/lib/testing/scripted-peer'
import type { ScriptedPeer } from '@/lib/testing/scripted-peer'
import { ServerPopover } from './server-popover'

const filtered = vi.fn()
const View = () => {
  const connection = useViews((views) => views.connection())
  return connection?.state === 'open' ? <ServerPopover connection={connection} onFilter={filtered} /> : null
}

const page = async (peer: ScriptedPeer, version: 'legacy' | 'modern') => {
  const session = new Session({ fetch: peer.fetch, connect })
  render(
    <SessionContext value={session}>
      <View />
    </SessionContext>,
  )
  session
    .state()
    .connect({ url: 'http://peer.test/mcp', version, headers: [], advertised: ADVERTISE_NOTHING, roots: [] })
  fireEvent.click(await screen.findByRole('button', { name: /^Server:/ }))
  return session
}
const choose = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
}
const sent = (peer: ScriptedPeer, method: string) =>
  peer.posted.filter(({ message }) => message['method'] === method).map(({ message }) => objectAt(message, 'params'))

afterEach(() => {
  cleanup()
  filtered.mockClear()
  listPages.set('all')
})

it('pings and sets the log level of a legacy server, and says what came of it', async () => {
  const peer = legacyPeer({ logging: {} })
  peer.on('ping', ({ message }) => result(message['id'], {}))
  peer.on('logging/setLevel', ({ message }) =>
    json({ jsonrpc: '2.0', id: message['id']!, error: { code: -32602, message: 'No such level' } }),
  )
  await page(peer, 'legacy')
  fireEvent.click(screen.getByRole('button', { name: 'Ping' }))
  expect(await screen.findByText(/^answered in/)).toBeTruthy()
  choose('Log messages', 'warning')
  expect(await screen.findByText('refused: No such level')).toBeTruthy()
  expect(sent(peer, 'logging/setLevel')).toEqual([{ level: 'warning' }])
})

it('asks a modern server for log messages with the next request, and says why it does not ping', async () => {
  const peer = modernPeer({ logging: {} })
  const session = await page(peer, 'modern')
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Ping' }).disabled).toBe(true)
  expect(screen.getByText(/has no ping/)).toBeTruthy()
  choose('Log messages', 'error')
  session.state().call('tools/call', { name: 'any' })
  await waitFor(() => {
    expect(objectAt(sent(peer, 'tools/call')[0], '_meta')).toMatchObject({
      'io.modelcontextprotocol/logLevel': 'error',
    })
  })
})

it('lists the tasks of a legacy server, page by page', async () => {
  const peer = legacyPeer({ tasks: { list: {} } })
  const task = (taskId: string) => ({ taskId, status: 'working', createdAt: '', lastUpdatedAt: '', ttl: null })
  peer.on('tasks/list', ({ message }) => {
    const last = objectAt(message, 'params')?.['cursor'] === 'b'
    return result(message['id'], last ? { tasks: [task('t2')] } : { tasks: [task('t1')], nextCursor: 'b' })
  })
  await page(peer, 'legacy')
  fireEvent.click(screen.getByRole('button', { name: 'List tasks' }))
  fireEvent.click(await screen.findByRole('button', { name: 'List more tasks' }))
  expect(await screen.findByRole('button', { name: 'List tasks' })).toBeTruthy()
  expect(sent(peer, 'tasks/list')).toEqual([undefined, { cursor: 'b' }])
})

it('leaves only log messages on the timeline', async () => {
  await page(legacyPeer({ logging: {} }), 'legacy')
  fireEvent.click(screen.getByRole('button', { name: 'Show only log messages' }))
  expect(filtered).toHaveBeenCalledExactlyOnceWith('method:notifications/message')
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('lets lists be fetched page by page, and offers no log level without the capability', async () => {
  const peer = legacyPeer({ tools: {} })
  peer.on('tools/list', ({ message }) => result(message['id'], { tools: [], nextCursor: 'more' }))
  const session = await page(peer, 'legacy')
  await waitFor(() => {
    expect(sent(peer, 'tools/list').length).toBeGreaterThan(1)
  })
  expect(screen.queryByLabelText('Log messages')).toBeNull()
  choose('Lists', 'first')
  await new Promise((done) => setTimeout(done, 300))
  const before = sent(peer, 'tools/list').length
  session.state().refreshCatalog()
  await new Promise((done) => setTimeout(done, 100))
  expect(sent(peer, 'tools/list')).toHaveLength(before + 1)
})

it('shows what the handshake says beyond the name', async () => {
  const peer = modernPeer({ extensions: { 'io.modelcontextprotocol/tasks': {} } })
  const src = 'data:image/png;base64,iVBORw0KGgo='
  peer.on('server/discover', ({ message }) =>
    result(message['id'], {
      resultType: 'complete',
      supportedVersions: ['2026-07-28'],
      capabilities: { extensions: { 'io.modelcontextprotocol/tasks': {} } },
      ttlMs: 0,
      cacheScope: 'private',
      _meta: {
        'io.modelcontextprotocol/serverInfo': {
          ...{ name: 'peer', version: '1', description: 'Books trips', websiteUrl: 'https://peer.example/' },
          icons: [{ src }, { src: 'https://peer.example/i.svg' }],
        },
      },
    }),
  )
  await page(peer, 'modern')
  expect(screen.getByText('Books trips')).toBeTruthy()
  expect(screen.getAllByText('io.modelcontextprotocol/tasks')).toHaveLength(2)
  expect(screen.getByText(/for those who advertise/)).toBeTruthy()
  expect(document.querySelector('img')?.src).toBe(src)
  expect(screen.getByText('https://peer.example/i.svg')).toBeTruthy()
})
