// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Session } from '@/lib/browser/session'
import { SessionContext } from '@/lib/browser/session-context'
import { connect } from '@/lib/client/connect'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import type { JsonObject } from '@/lib/protocol/json'
import { modernPeer, result } from '@/lib/testing/scripted-peer'
import { HeldRounds } from './held-rounds'
import { HoldSwitch } from './hold-switch'

afterEach(cleanup)

/** A call whose second round is held. */
const held = async () => {
  const peer = modernPeer()
  peer.on('tools/call', ({ message }) => {
    const { requestState } = message['params'] as JsonObject
    return requestState === undefined
      ? result(message['id'], { resultType: 'input_required', requestState: 'state-1', inputRequests: {} })
      : result(message['id'], { resultType: 'complete', content: [] })
  })
  const session = new Session({ fetch: peer.fetch, connect })
  const settings = { headers: [], advertised: ADVERTISE_ALL, roots: [] } as const
  session.state().connect({ url: 'http://peer.test/mcp', version: 'modern', ...settings })
  await vi.waitFor(() => {
    expect(session.state().connection).toBeDefined()
  })
  render(
    <SessionContext value={session}>
      <HoldSwitch />
      <HeldRounds />
    </SessionContext>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Hold rounds' }))
  expect(screen.getByRole('button', { name: 'Rounds are held' }).getAttribute('aria-pressed')).toBe('true')
  const call = session.state().call('tools/call', { name: 'book' })!
  await act(async () => {
    await vi.waitFor(() => {
      expect(session.state().connection?.heldRounds()).toHaveLength(1)
    })
  })
  const posted = () => peer.posted.filter(({ message }) => message['method'] === 'tools/call')
  return { call, posted, text: () => screen.getByLabelText<HTMLTextAreaElement>('Parameters that go out') }
}

describe('A held round', () => {
  it('shows what would go out, and goes out as it is', async () => {
    const { call, posted, text } = await held()
    expect(JSON.parse(text().value)).toEqual({ name: 'book', requestState: 'state-1' })
    fireEvent.click(screen.getByRole('button', { name: /^Send as is/ }))
    await call.done
    expect(posted().at(-1)?.message['params']).toMatchObject({ requestState: 'state-1' })
    await vi.waitFor(() => {
      expect(screen.queryByRole('form')).toBeNull()
    })
  })

  it('goes out as it was changed, by a button or by hand, once it can be read', async () => {
    const { call, posted, text } = await held()
    fireEvent.click(screen.getByRole('button', { name: 'Flip a byte of it' }))
    expect(text().value).toContain('staAe-1')
    fireEvent.change(text(), { target: { value: '{"requestState":' } })
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Send edited/ }).disabled).toBe(true)
    fireEvent.change(text(), { target: { value: '{"requestState":"mine"}' } })
    fireEvent.click(screen.getByRole('button', { name: /^Send edited/ }))
    await call.done
    expect(posted().at(-1)?.message['params']).toMatchObject({ requestState: 'mine' })
  })

  it('may be dropped', async () => {
    const { call, posted } = await held()
    fireEvent.click(screen.getByRole('button', { name: 'Drop' }))
    await expect(call.done).rejects.toThrow()
    expect(posted()).toHaveLength(1)
    await vi.waitFor(() => {
      expect(screen.queryByRole('form')).toBeNull()
    })
  })
})
