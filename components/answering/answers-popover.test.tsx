// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { askRoutes, routesFor } from '@/lib/browser/ask-routes'
import { forgetKey, keyFor } from '@/lib/browser/provider-keys'
import { listedModels, providerSettings } from '@/lib/browser/provider-settings'
import { serverUrl } from '@/lib/browser/server-url'
import { Session } from '@/lib/browser/session'
import { SessionContext } from '@/lib/browser/session-context'
import { trustBudget } from '@/lib/browser/trust-book'
import { connect } from '@/lib/client/connect'
import { FAKE_KEY, fakeBase, fakeProvider } from '@/lib/testing/fake-provider'
import { handlerFetch } from '@/lib/testing/handler-fetch'
import { AnswersPopover } from './answers-popover'

const ORIGIN = 'http://server.test'

let session: Session

const open = () => {
  render(
    <SessionContext value={session}>
      <AnswersPopover cassette={<p>the cassette</p>} />
    </SessionContext>,
  )
  fireEvent.click(screen.getByRole('button', { name: /^Answers/ }))
  return within(screen.getByRole('dialog'))
}

const choose = (field: HTMLElement, option: string): void => {
  const found = within(field).getByRole<HTMLOptionElement>('option', { name: option })
  fireEvent.change(field, { target: { value: found.value } })
}
const type = (field: HTMLElement, value: string): void => {
  fireEvent.change(field, { target: { value } })
}

/** Sets up the fake provider from a preset. */
const setUp = (panel: ReturnType<typeof open>, key: string): void => {
  choose(panel.getByRole('combobox', { name: 'Model provider' }), 'OpenRouter …')
  type(panel.getByLabelText('Base URL'), fakeBase('http://provider.test', 'openai'))
  type(panel.getByLabelText('Key'), key)
}

beforeEach(() => {
  askRoutes.last.set({})
  session = new Session({ fetch: handlerFetch(fakeProvider), connect })
  serverUrl(session).set(`${ORIGIN}/mcp`)
  for (const { id } of providerSettings.get().list) forgetKey(id)
  providerSettings.set({ list: [] })
  listedModels.set({})
  trustBudget.set({ requests: 10, tokens: 20_000 })
})
afterEach(cleanup)

describe('The answers popover', () => {
  it('chooses who answers this server, and says so on its button', () => {
    const panel = open()
    expect(screen.getByRole('button', { name: 'Answers: by hand' })).toBeTruthy()
    const sampling = within(panel.getByRole('group', { name: 'Sampling' }))
    fireEvent.click(sampling.getByRole('radio', { name: 'Provider' }))
    fireEvent.click(within(panel.getByRole('group', { name: 'Roots' })).getByRole('radio', { name: 'Configured' }))
    expect(routesFor(session, ORIGIN)).toEqual({ sampling: 'provider', elicitation: 'manual', roots: 'configured' })
    expect(screen.getByRole('button', { name: 'Answers: provider' })).toBeTruthy()
    expect(panel.getByText('the cassette')).toBeTruthy()
  })

  it('asks for a server first where there is none', () => {
    serverUrl(session).set('not a url')
    expect(open().getByText(/Enter the server’s URL first/)).toBeTruthy()
  })

  it('sets up a provider from a preset and lists its models with their prices', async () => {
    const panel = open()
    setUp(panel, FAKE_KEY)
    fireEvent.click(panel.getByRole('button', { name: 'Load models' }))
    expect(await panel.findByText(/models listed/)).toBeTruthy()
    type(panel.getByRole('combobox', { name: 'Model' }), 'fake-text')
    expect(panel.getByText(/per million tokens\.$/)).toBeTruthy()
    expect(providerSettings.get().list).toMatchObject([{ name: 'OpenRouter', kind: 'openai', model: 'fake-text' }])
  })

  it('hides the key, keeps it out of the settings, and forgets it when told to', () => {
    const panel = open()
    setUp(panel, FAKE_KEY)
    const field = panel.getByLabelText<HTMLInputElement>('Key')
    expect([field.type, field.autocomplete, field.value]).toEqual(['password', 'off', FAKE_KEY])
    expect(JSON.stringify(providerSettings.get())).not.toContain(FAKE_KEY)
    fireEvent.click(panel.getByRole('button', { name: 'Forget key' }))
    const [provider] = providerSettings.get().list
    expect(keyFor(provider?.id ?? '', provider?.baseUrl ?? '')).toBe('')
    expect(panel.getByLabelText<HTMLInputElement>('Key').value).toBe('')
  })

  it('says why the models cannot be listed, without the key', async () => {
    const panel = open()
    setUp(panel, 'sk-wrong-key')
    fireEvent.click(panel.getByRole('button', { name: 'Load models' }))
    const alert = await panel.findByRole('alert')
    expect(alert.textContent).toMatch(/The provider refused the key/)
    expect(alert.textContent).not.toContain('sk-wrong-key')
  })

  it('takes the person’s own price once both halves are there', () => {
    const panel = open()
    setUp(panel, FAKE_KEY)
    type(panel.getByLabelText('Input'), '0.5')
    expect(providerSettings.get().list[0]).not.toHaveProperty('price')
    expect(panel.getByText('Both, or neither.')).toBeTruthy()
    type(panel.getByLabelText('Output'), '2')
    expect(providerSettings.get().list[0]?.price).toEqual({ input: 0.5, output: 2 })
    type(panel.getByLabelText('Input'), '')
    expect(providerSettings.get().list[0]).not.toHaveProperty('price')
  })

  it('offers trust where a provider answers, grants it within the hard cap, shows what is left, and takes it back', () => {
    const panel = open()
    expect(panel.queryByRole('region', { name: 'Trust' })).toBeNull()
    fireEvent.click(within(panel.getByRole('group', { name: 'Sampling' })).getByRole('radio', { name: 'Provider' }))
    type(panel.getByLabelText('Requests'), '5000')
    type(panel.getByLabelText('Tokens'), '3000')
    fireEvent.click(panel.getByRole('button', { name: 'Trust' }))
    expect(panel.getByText(/^Trusted: 100 of 100 requests and 3,000 of 3,000 tokens left\.$/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Answers: trusted' })).toBeTruthy()
    fireEvent.click(panel.getByRole('button', { name: 'Reset' }))
    expect(panel.getByText(/^Not trusted/)).toBeTruthy()
  })
})
