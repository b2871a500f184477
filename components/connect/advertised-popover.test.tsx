// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { changeSettings, connectSettings, readSettings } from '@/lib/browser/connect-settings'
import type { ConnectSettings } from '@/lib/browser/connect-settings'
import { Session } from '@/lib/browser/session'
import { SessionContext } from '@/lib/browser/session-context'
import { connect } from '@/lib/client/connect'
import { ADVERTISE_NOTHING } from '@/lib/protocol/capabilities'
import { findProfile } from '@/lib/protocol/client-profiles'
import { legacyPeer } from '@/lib/testing/scripted-peer'
import type { ScriptedPeer } from '@/lib/testing/scripted-peer'
import { ConnectBar } from './connect-bar'

const UI = 'io.modelcontextprotocol/ui'

let session: Session

const show = (peer = legacyPeer()): ScriptedPeer => {
  session = new Session({ fetch: peer.fetch, connect })
  render(
    <SessionContext value={session}>
      <ConnectBar />
    </SessionContext>,
  )
  return peer
}

const press = (name: RegExp | string): void => {
  fireEvent.click(screen.getByRole('button', { name }))
}
const open = (): void => {
  press(/^Capabilities/)
}
const preset = (): HTMLSelectElement => screen.getByLabelText('Advertise as')
const type = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
}
const chip = (): string | null => screen.getByRole('button', { name: /^Capabilities/ }).getAttribute('aria-label')
const advertised = () => connectSettings.of(session).get().advertised
/** What sessions that are made from here on begin with. */
const settings = (change: Partial<ConnectSettings>): void => {
  connectSettings.last.set({ ...connectSettings.last.get(), ...change })
}

beforeEach(() => {
  connectSettings.last.set(readSettings(undefined))
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('The capabilities popover', () => {
  it('starts with everything, and says on its chip what that is', () => {
    show()
    expect(chip()).toBe('Capabilities: advertising elicitation · sampling · roots · tasks')
    open()
    expect(preset().selectedOptions[0]?.textContent).toBe('Parley (everything)')
  })

  it('sets all switches as a known client would, and says by which source and of when', () => {
    show()
    open()
    fireEvent.change(preset(), { target: { value: 'claude-desktop' } })
    expect(advertised()).toEqual(findProfile('claude-desktop')?.advertised)
    expect(chip()).toBe('Capabilities: advertising as Claude Desktop')
    expect(preset().selectedOptions[0]?.textContent).toBe('Claude Desktop · as of 2026-05')
    expect(screen.getByText(/Only what is stated by/).textContent).toContain('as of 2026-05-26')
    expect(screen.getByRole('link', { name: 'github.com/…/clients.mdx' }).getAttribute('rel')).toContain('noopener')
    expect(screen.getByLabelText<HTMLInputElement>('Id of extension 1').value).toBe(UI)
  })

  it('keeps the client that was chosen apart from others with the same capabilities', () => {
    show()
    open()
    for (const [id, name] of [
      ['zed', 'Zed'],
      ['windsurf', 'Windsurf'],
    ] as const) {
      fireEvent.change(preset(), { target: { value: id } })
      expect(preset().value).toBe(id)
      expect(chip()).toBe(`Capabilities: advertising as ${name}`)
    }
  })

  it('is custom as soon as a switch differs, and no longer when it is put back', () => {
    show()
    open()
    fireEvent.change(preset(), { target: { value: 'vscode' } })
    fireEvent.click(screen.getByLabelText('Roots'))
    expect(preset().selectedOptions[0]?.textContent).toBe('Custom')
    expect(chip()).toBe('Capabilities: advertising elicitation · sampling · tasks · 1 extension')
    fireEvent.click(screen.getByLabelText('Roots'))
    expect(preset().value).toBe('vscode')
  })

  it('offers tasks only of what can be asked', () => {
    settings({ advertised: { ...ADVERTISE_NOTHING, roots: true } })
    show()
    open()
    const tasks = screen.getByLabelText<HTMLInputElement>('Elicitation and sampling as tasks')
    expect(tasks.disabled).toBe(true)
    fireEvent.click(screen.getByLabelText('Sampling'))
    expect(tasks.disabled).toBe(false)
  })

  it('advertises extensions that are typed, but none with an error', () => {
    show()
    open()
    press('Add an extension')
    expect(advertised().extensions).toEqual({})
    type('Id of extension 1', 'feature')
    expect(screen.getByText(/prefix\/name/)).toBeTruthy()
    expect(advertised().extensions).toEqual({})
    type('Id of extension 1', 'com.example/feature')
    type('Settings of extension 1, JSON', '{"deep"')
    expect(screen.getByLabelText('Settings of extension 1, JSON').getAttribute('aria-invalid')).toBe('true')
    expect(advertised().extensions).toEqual({})
    type('Settings of extension 1, JSON', '{"deep":[1]}')
    expect(advertised().extensions).toEqual({ 'com.example/feature': { deep: [1] } })
    press('Add an extension')
    type('Id of extension 2', 'com.example/feature')
    expect(screen.getByText('It is listed already')).toBeTruthy()
    type('Id of extension 2', UI)
    expect(advertised().extensions[UI]).toEqual({ mimeTypes: ['text/html;profile=mcp-app'] })
    press('Remove extension 1')
    expect(Object.keys(advertised().extensions)).toEqual([UI])
  })

  it('shows what each revision would be sent, and what it has no place for', () => {
    settings({ version: '2025-06-18' })
    show()
    open()
    expect(JSON.parse(screen.getByLabelText('Client capabilities in 2025-06-18').textContent)).toEqual({
      elicitation: {},
      sampling: {},
      roots: { listChanged: true },
    })
    expect(
      screen.getByText(
        '2025-06-18 has no place for elicitation by URL, sampling with tools, sampling with context, tasks.',
      ),
    ).toBeTruthy()
    fireEvent.change(screen.getByLabelText('Revision'), { target: { value: '2025-11-25' } })
    expect(JSON.parse(screen.getByLabelText('Client capabilities in 2025-11-25').textContent)).toHaveProperty('tasks')
    expect(screen.queryByText(/has no place for/)).toBeNull()
  })
})

describe('While connected', () => {
  const connected = async (): Promise<ScriptedPeer> => {
    settings({ version: 'legacy' })
    const peer = show()
    fireEvent.change(screen.getByLabelText('Server URL'), { target: { value: 'http://peer.test/mcp' } })
    press('Connect')
    await screen.findByText('Connected')
    open()
    return peer
  }
  const sent = ({ posted }: ScriptedPeer, method: string) =>
    posted.filter(({ message }) => message['method'] === method).map(({ message }) => message['params'])

  it('a change offers to reconnect, and the server is told of the new capabilities', async () => {
    const peer = await connected()
    expect(screen.queryByRole('button', { name: 'Reconnect now' })).toBeNull()
    fireEvent.change(preset(), { target: { value: 'gemini-cli' } })
    press('Reconnect now')
    await waitFor(() => {
      expect(sent(peer, 'initialize')).toHaveLength(2)
    })
    expect(sent(peer, 'initialize')[1]).toMatchObject({ capabilities: { roots: { listChanged: true } } })
    expect(sent(peer, 'initialize')[1]).not.toHaveProperty('capabilities.sampling')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Capabilities/ }))
  })

  it('other roots need no new connection: the server is told once, when the edit is done', async () => {
    const peer = await connected()
    press('Add a root')
    type('URI of root 1', 'file:///a')
    type('URI of root 1', 'file:///ab')
    await waitFor(() => {
      expect(sent(peer, 'notifications/roots/list_changed')).toHaveLength(1)
    })
    expect(connectSettings.of(session).get().roots).toEqual([{ uri: 'file:///ab' }])
    expect(screen.queryByRole('button', { name: 'Reconnect now' })).toBeNull()
  })

  it('roots that were not advertised are announced to nobody', async () => {
    settings({ advertised: ADVERTISE_NOTHING })
    const peer = await connected()
    vi.useFakeTimers({ shouldAdvanceTime: true })
    changeSettings(session, { roots: [{ uri: 'file:///a' }] })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(sent(peer, 'notifications/roots/list_changed')).toEqual([])
  })
})
