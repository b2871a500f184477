// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { connectSettings, readSettings } from '@/lib/browser/connect-settings'
import { Session } from '@/lib/browser/session'
import { SessionContext } from '@/lib/browser/session-context'
import { optionsFor } from '@/lib/browser/use-connect'
import { connect } from '@/lib/client/connect'
import { json, legacyPeer, result } from '@/lib/testing/scripted-peer'
import { NewSessionNotice } from './new-session-notice'

afterEach(cleanup)

/** A server that loses its sessions when told to, and comes back with prompts. */
const restarting = () => {
  const peer = legacyPeer()
  let runs = 1
  peer.on('initialize', ({ message }) =>
    json(
      {
        jsonrpc: '2.0',
        id: message['id'],
        result: {
          protocolVersion: '2025-11-25',
          capabilities: runs === 1 ? { tools: {} } : { tools: {}, prompts: {} },
          serverInfo: { name: 'peer', version: '1' },
        },
      },
      { headers: { 'mcp-session-id': String(runs) } },
    ),
  )
  for (const method of ['tools/list', 'prompts/list', 'tools/call'])
    peer.on(method, ({ message, headers }) =>
      headers.get('mcp-session-id') === String(runs)
        ? result(message['id'], { tools: [], prompts: [] })
        : new Response(null, { status: 404 }),
    )
  return { peer, restart: () => runs++ }
}

it('a lost session is said with what has changed, by the session that went on by itself; then dismissed', async () => {
  const { peer, restart } = restarting()
  const session = new Session({ fetch: peer.fetch, connect })
  render(
    <SessionContext value={session}>
      <NewSessionNotice />
    </SessionContext>,
  )
  connectSettings.last.set(readSettings({ version: 'legacy' }))
  session.state().connect(optionsFor(session, 'http://peer.test/mcp', connectSettings.of(session).get()))
  await expect.poll(() => session.state().live).toBe(true)
  expect(screen.queryByRole('status')).toBeNull()
  restart()
  const lost = session.state().call('tools/call', { name: 'a' })
  await expect(lost?.done).rejects.toMatchObject({ problem: { code: 'SESSION_LOST' } })
  const notice = await screen.findByRole('status')
  expect(notice.textContent).toContain('The server lost its session: a new one was started')
  expect(notice.textContent).toContain('Capability: + prompts')
  expect(session.state().live).toBe(true)
  await expect(session.state().call('tools/call', { name: 'a' })?.done).resolves.toMatchObject({ kind: 'result' })
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(screen.queryByRole('status')).toBeNull()
})
