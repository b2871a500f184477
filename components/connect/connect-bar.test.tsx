// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectSettings, readSettings } from '@/lib/browser/connect-settings'
import { recentServers } from '@/lib/browser/recent-servers'
import { rememberedHeaders, typedHeaders } from '@/lib/browser/server-headers'
import { Session } from '@/lib/browser/session'
import { SessionContext } from '@/lib/browser/session-context'
import { connect } from '@/lib/client/connect'
import { modernPeer, scriptedPeer } from '@/lib/testing/scripted-peer'
import type { ScriptedPeer } from '@/lib/testing/scripted-peer'
import { ConnectBar } from './connect-bar'
import { ConnectNotice } from './connect-notice'

const URL = 'http://peer.test/mcp'

const show = (peer: ScriptedPeer, fetch = peer.fetch) => {
  const session = new Session({ fetch, connect })
  render(
    <SessionContext value={session}>
      <ConnectBar />
      <ConnectNotice />
    </SessionContext>,
  )
  return session
}

const field = (): HTMLInputElement => screen.getByLabelText('Server URL')
const enter = (url: string): void => {
  fireEvent.change(field(), { target: { value: url } })
  fireEvent.keyDown(field(), { key: 'Enter' })
}
const press = (name: RegExp | string): void => {
  fireEvent.click(screen.getByRole('button', { name }))
}

beforeEach(() => {
  for (const choice of [rememberedHeaders, typedHeaders]) choice.last.set({})
  recentServers.set([])
  connectSettings.last.set(readSettings(undefined))
  history.replaceState(null, '', '/')
})
afterEach(cleanup)

describe('The connect bar', () => {
  it('says what to paste when it is not a URL, and sends nothing', () => {
    const peer = modernPeer()
    show(peer)
    enter('localhost:3000/mcp')
    expect(screen.getByRole('alert').textContent).toBe('Add the scheme: http://localhost:3000/mcp')
    expect(peer.posted).toEqual([])
  })

  it('connects on Enter, names server, era and revision, and remembers the server', async () => {
    show(modernPeer())
    enter(URL)
    expect(await screen.findByText('Connected')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Server: peer' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Version: modern 2026-07-28' })).toBeTruthy()
    await waitFor(() => {
      expect(recentServers.get()).toMatchObject([{ url: URL, name: 'peer', era: 'modern' }])
    })
  })

  it('fills in a URL from a link, and does not connect by it', async () => {
    history.replaceState(null, '', `/?server=${encodeURIComponent(URL)}`)
    const peer = modernPeer()
    show(peer)
    await waitFor(() => {
      expect(field().value).toBe(URL)
    })
    expect(peer.posted).toEqual([])
    expect(screen.getByText('Not connected')).toBeTruthy()
  })

  it('sends headers typed for this server, masked until revealed, and writes them nowhere', async () => {
    const peer = modernPeer()
    show(peer)
    fireEvent.change(field(), { target: { value: URL } })
    press(/^Headers/)
    press('Add Authorization')
    const value = screen.getByLabelText<HTMLInputElement>('Value of header 1')
    expect(value.type).toBe('password')
    fireEvent.change(value, { target: { value: 'Bearer s3cret' } })
    press(/Reveal/)
    expect(value.type).toBe('text')
    press('Connect')
    await screen.findByText('Connected')
    expect(peer.posted[0]?.headers.get('authorization')).toBe('Bearer s3cret')
    const stored = JSON.stringify([localStorage, sessionStorage])
    expect(stored).toContain('parley.recent-servers')
    expect(stored).not.toContain('s3cret')
  })

  it('keeps a broken header back and says why', async () => {
    const peer = modernPeer()
    show(peer)
    fireEvent.change(field(), { target: { value: URL } })
    press(/^Headers/)
    press('Add a header')
    fireEvent.change(screen.getByLabelText('Name of header 1'), { target: { value: 'X Key' } })
    fireEvent.change(screen.getByLabelText('Value of header 1'), { target: { value: 'lost' } })
    expect(screen.getByText(/no spaces, no colon/)).toBeTruthy()
    expect(screen.getByText(/not sent until it is put right/)).toBeTruthy()
    press('Connect')
    await screen.findByText('Connected')
    expect(JSON.stringify([...(peer.posted[0]?.headers ?? [])])).not.toContain('lost')
  })

  it('advertises what is switched on, and offers to reconnect when that changes', async () => {
    const peer = modernPeer()
    show(peer)
    enter(URL)
    await screen.findByText('Connected')
    expect(screen.getByRole('button', { name: 'Reconnect' }).title).toMatch(/same settings/)
    press(/^Capabilities/)
    fireEvent.click(screen.getByLabelText('Sampling'))
    expect(screen.getByRole('button', { name: 'Reconnect' }).title).toMatch(/use what you changed/)
    const before = peer.posted.length
    press('Reconnect')
    await waitFor(() => {
      expect(peer.posted.length).toBeGreaterThan(before)
    })
    const advertised = JSON.stringify(peer.posted[before]?.message['params'])
    expect(advertised).toContain('elicitation')
    expect(advertised).not.toContain('sampling')
  })

  it('tells why a connection failed and what to do, and tries again on a click', async () => {
    const peer = modernPeer()
    const shut = scriptedPeer()
    for (const method of ['server/discover', 'initialize']) shut.on(method, () => new Response('who?', { status: 401 }))
    let refusing = true
    show(peer, (request) => (refusing ? shut : peer).fetch(request))
    enter(URL)
    expect(await screen.findByText('The server wants authorization')).toBeTruthy()
    expect(screen.getByText('HTTP_401')).toBeTruthy()
    expect(screen.getByText(/Add an Authorization header under Headers/)).toBeTruthy()
    expect(recentServers.get()).toEqual([])
    refusing = false
    press('Retry')
    expect(await screen.findByText('Connected')).toBeTruthy()
    expect(screen.queryByText('The server wants authorization')).toBeNull()
  })

  it('disconnects, and then offers the same server again', async () => {
    const session = show(modernPeer())
    enter(URL)
    await screen.findByText('Connected')
    press('Disconnect')
    expect(await screen.findByText('Disconnected')).toBeTruthy()
    expect(session.state().live).toBe(false)
    expect(screen.getByRole('button', { name: 'Reconnect' })).toBeTruthy()
  })

  it('lists recent servers: picking one fills the field, forgetting one removes it', () => {
    recentServers.set([
      { url: URL, name: 'peer', era: 'modern', at: 2 },
      { url: 'http://old.test/sse', at: 1 },
    ])
    const peer = modernPeer()
    show(peer)
    press('Recent servers')
    press('Forget http://old.test/sse')
    expect(recentServers.get().map(({ url }) => url)).toEqual([URL])
    press(/http:\/\/peer\.test\/mcp peer/)
    expect(field().value).toBe(URL)
    expect(peer.posted).toEqual([])
  })
})
