// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Session } from '@/lib/browser/session'
import { SessionContext } from '@/lib/browser/session-context'
import { connect } from '@/lib/client/connect'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import { isObject } from '@/lib/protocol/json'
import type { JsonObject } from '@/lib/protocol/json'
import type { Era } from '@/lib/protocol/revisions'
import { eventStream, legacyPeer, modernPeer, result } from '@/lib/testing/scripted-peer'
import type { ScriptedPeer } from '@/lib/testing/scripted-peer'
import { bringParts } from '@/components/ui/part'
import { AsksDock } from './asks-dock'

beforeAll(() => bringParts(() => Promise.resolve()), 60_000)

const FORM = {
  method: 'elicitation/create',
  params: {
    message: 'Who is going?',
    requestedSchema: { type: 'object', properties: { name: { type: 'string', title: 'Name' } }, required: ['name'] },
  },
}
const link = (url: string): JsonObject => ({
  method: 'elicitation/create',
  params: { mode: 'url', message: 'Please approve', url, elicitationId: 'e1' },
})
const SAMPLING = {
  method: 'sampling/createMessage',
  params: { messages: [{ role: 'user', content: { type: 'text', text: 'Capital of France?' } }], maxTokens: 10 },
}

/** A live session whose server answers every call with the given asks; what came back is in `answers`. */
const asked = async (...inputs: JsonObject[]) => {
  const peer = modernPeer()
  const answers: unknown[] = []
  peer.on('tools/call', ({ message }) => {
    const params = isObject(message['params']) ? message['params'] : {}
    const responses = params['inputResponses']
    if (responses !== undefined) {
      answers.push(responses)
      return result(message['id'], { resultType: 'complete', content: [] })
    }
    const inputRequests = Object.fromEntries(inputs.map((input, index) => [`ask-${index + 1}`, input]))
    return result(message['id'], { resultType: 'input_required', inputRequests, requestState: 's' })
  })
  return { answers, ...(await show(peer, 'modern')) }
}

/** Connects to the peer, shows the dock, calls a tool, and waits for what is asked. */
const show = async (peer: ScriptedPeer, version: Era) => {
  const session = new Session({ fetch: peer.fetch, connect })
  session.state().connect({ url: 'http://peer.test/mcp', version, headers: [], advertised: ADVERTISE_ALL, roots: [] })
  await waitFor(() => {
    expect(session.state().live).toBe(true)
  })
  const shownExchanges: string[] = []
  render(
    <SessionContext value={session}>
      <input aria-label="elsewhere" />
      <AsksDock onShowExchange={(key) => shownExchanges.push(key)} />
    </SessionContext>,
  )
  screen.getByLabelText('elsewhere').focus()
  const call = session.state().call('tools/call', { name: 'book_trip', arguments: {} })
  call?.done.catch(() => undefined)
  await screen.findByRole('article')
  return { session, call, shownExchanges }
}

const button = (name: RegExp | string): HTMLElement => screen.getByRole('button', { name })
const type = (field: HTMLElement, value: string): void => {
  fireEvent.change(field, { target: { value } })
}

describe('The asks dock', () => {
  afterEach(cleanup)

  it('says who asks, during which call and in which round, politely and without taking the focus', async () => {
    const { shownExchanges } = await asked(FORM)
    expect(screen.getByRole('article').textContent).toMatch(
      /peer.*peer\.test.*asks · round 1 of book_trip.*waiting 0:0/,
    )
    expect(document.querySelector('[aria-live=polite]')?.textContent).toContain('peer asks: Fill in a form')
    expect(document.activeElement).toBe(screen.getByLabelText('elsewhere'))
    fireEvent.click(button('book_trip'))
    expect(shownExchanges).toHaveLength(1)
  })

  it.each([
    ['Decline', { action: 'decline' }],
    ['Cancel', { action: 'cancel' }],
  ])('%s is an act of its own, whatever was filled in', async (act, answer) => {
    const { answers } = await asked(FORM)
    type(screen.getByLabelText(/Name/), 'Bo')
    fireEvent.click(button(act))
    await waitFor(() => {
      expect(answers).toEqual([{ 'ask-1': answer }])
    })
  })

  it('accepts what the schema allows, and nothing else unless told to', async () => {
    const { answers } = await asked(FORM)
    fireEvent.click(button(/^Accept/))
    expect(await screen.findByText('Required')).toBeTruthy()
    expect(answers).toEqual([])
    type(screen.getByLabelText(/Name/), 'Bo')
    fireEvent.keyDown(screen.getByLabelText(/Name/), { key: 'Enter', ctrlKey: true })
    await waitFor(() => {
      expect(answers).toEqual([{ 'ask-1': { action: 'accept', content: { name: 'Bo' } } }])
    })
  })

  it('sends against the schema on a second, explicit click', async () => {
    const { answers } = await asked(FORM)
    fireEvent.click(button(/^Accept/))
    fireEvent.click(await screen.findByRole('button', { name: /Send anyway/ }))
    await waitFor(() => {
      expect(answers).toEqual([{ 'ask-1': { action: 'accept', content: {} } }])
    })
  })

  it('keeps what was typed while another ask is answered, in any order', async () => {
    const { answers } = await asked(FORM, SAMPLING)
    type(screen.getByLabelText(/Name/), 'Bo')
    const [first, second] = screen.getAllByRole('tab')
    fireEvent.click(second!)
    type(screen.getByLabelText(/Your answer/), 'Paris')
    fireEvent.click(first!)
    expect(screen.getByLabelText<HTMLInputElement>(/Name/).value).toBe('Bo')
    fireEvent.click(second!)
    expect(screen.getByLabelText<HTMLTextAreaElement>(/Your answer/).value).toBe('Paris')
    fireEvent.click(button(/^Send/))
    await waitFor(() => {
      expect(screen.queryByRole('tab')).toBeNull()
    })
    fireEvent.click(button(/^Accept/))
    await waitFor(() => {
      expect(answers).toHaveLength(1)
    })
    expect(answers[0]).toEqual({
      'ask-1': { action: 'accept', content: { name: 'Bo' } },
      'ask-2': {
        role: 'assistant',
        content: { type: 'text', text: 'Paris' },
        model: 'typed-by-a-person',
        stopReason: 'endTurn',
      },
    })
  })

  it('gives the call up when sampling is rejected, since this era can return no error', async () => {
    const { call, answers } = await asked(SAMPLING)
    expect(screen.getByText(/the call that asked is given up/)).toBeTruthy()
    fireEvent.click(button('Reject'))
    await expect(call?.done).rejects.toThrow()
    expect(answers).toEqual([])
  })

  it('shows where a link leads, opens it in a context of its own, and accepts without content', async () => {
    const { answers } = await asked(link('https://аррӏе.com/pay'))
    const card = within(screen.getByRole('article'))
    expect(card.getByText('аррӏе.com')).toBeTruthy()
    expect(card.getByText('xn--80ak6aa92e.com')).toBeTruthy()
    expect(card.getByText(/can imitate another name/)).toBeTruthy()
    expect(card.getByText('apple.com')).toBeTruthy()
    expect(card.queryByRole('link')).toBeNull()
    fireEvent.click(card.getByRole('checkbox', { name: /I have looked at the host/ }))
    const anchor = card.getByRole<HTMLAnchorElement>('link', { name: 'Open link' })
    expect([anchor.target, anchor.rel]).toEqual(['_blank', 'noopener noreferrer'])
    fireEvent.click(anchor)
    fireEvent.click(button(/Opened it: accept/))
    await waitFor(() => {
      expect(answers).toEqual([{ 'ask-1': { action: 'accept' } }])
    })
  })

  it.each(['javascript:alert(1)', 'data:text/html,hi', 'file:///etc/passwd'])(
    'gives %s no way to be opened',
    async (url) => {
      await asked(link(url))
      expect(screen.queryByRole('link')).toBeNull()
      expect(screen.getByText(/Cannot be opened/)).toBeTruthy()
      expect(screen.getByText(url)).toBeTruthy()
    },
  )

  it('says so when the server reports a link’s errand as complete', async () => {
    const peer = legacyPeer()
    const { stream, response } = eventStream()
    peer.on('tools/call', () => {
      stream.message({ jsonrpc: '2.0', id: 7, ...link('https://pay.example/') })
      return response
    })
    await show(peer, 'legacy')
    expect(screen.queryByText(/says it is complete/)).toBeNull()
    const notify = (elicitationId: string): void => {
      stream.message({ jsonrpc: '2.0', method: 'notifications/elicitation/complete', params: { elicitationId } })
    }
    notify('another')
    notify('e1')
    expect(await screen.findByText(/says it is complete/)).toBeTruthy()
    fireEvent.click(button(/Accept without opening/))
    await waitFor(() => {
      expect(peer.posted.map(({ message }) => message)).toContainEqual({
        jsonrpc: '2.0',
        id: 7,
        result: { action: 'accept' },
      })
    })
  })

  it('says in red what an ask must not, in amber what it should not, with the rule it comes from', async () => {
    await asked({
      method: 'elicitation/create',
      params: {
        message: 'Where to?',
        requestedSchema: {
          type: 'object',
          additionalProperties: false,
          properties: { at: { type: 'object', properties: { city: { type: 'string' } } } },
        },
      },
    })
    const remarks = within(screen.getByRole('region', { name: 'What is wrong with this ask' }))
    expect(remarks.getByText('SCHEMA').className).toContain('text-bad')
    expect(remarks.getByText('elicitation-schema-flat')).toBeTruthy()
    expect(remarks.getByText('SHOULD NOT').className).toContain('text-warn')
    expect(remarks.getByText('elicitation-schema-subset-keywords')).toBeTruthy()
  })

  it('lets an ask outside the allowed schema be answered all the same', async () => {
    const { answers } = await asked({
      method: 'elicitation/create',
      params: {
        message: 'Where to?',
        requestedSchema: {
          type: 'object',
          properties: { at: { type: 'object', properties: { city: { type: 'string', title: 'City' } } } },
        },
      },
    })
    fireEvent.click(button('Add at'))
    type(screen.getByLabelText('City'), 'Oslo')
    fireEvent.click(button(/^Accept/))
    await waitFor(() => {
      expect(answers).toEqual([{ 'ask-1': { action: 'accept', content: { at: { city: 'Oslo' } } } }])
    })
  })

  it('warns above the form and at the field that a secret is asked for', async () => {
    await asked({
      method: 'elicitation/create',
      params: {
        message: 'Sign in',
        requestedSchema: {
          type: 'object',
          properties: { user: { type: 'string' }, apiKey: { type: 'string', title: 'API key' } },
        },
      },
    })
    expect(screen.getByRole('alert').textContent).toMatch(/asks for a secret.*a key.*elicitation-form-no-sensitive/)
    expect(
      screen.getByText('A secret does not belong in a form.').closest('[data-path]')?.getAttribute('data-path'),
    ).toBe('["apiKey"]')
    expect(screen.queryByRole('region', { name: 'What is wrong with this ask' })).toBeNull()
  })

  it('finds nothing wrong with an ask that is as it should be', async () => {
    await asked(FORM)
    expect(screen.queryByRole('region', { name: 'What is wrong with this ask' })).toBeNull()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('shows an ask that no form can be made of as it came, and sends any result', async () => {
    const { answers } = await asked({ method: 'elicitation/create', params: { mode: 'telepathy', thought: 'seven' } })
    expect(screen.getByText(/No form can be made of this: its mode is "telepathy"/)).toBeTruthy()
    expect(screen.getByText(/seven/)).toBeTruthy()
    type(screen.getByLabelText(/Result to send/), '{"action":"perhaps"')
    fireEvent.click(button(/Send as written/))
    expect(answers).toEqual([])
    type(screen.getByLabelText(/Result to send/), '{"action":"perhaps"}')
    fireEvent.click(button(/Send as written/))
    await waitFor(() => {
      expect(answers).toEqual([{ 'ask-1': { action: 'perhaps' } }])
    })
  })

  it('starts the answer by hand with what the form holds', async () => {
    const { answers } = await asked(FORM)
    type(screen.getByLabelText(/Name/), 'Bo')
    fireEvent.click(button(/as JSON/))
    const field = screen.getByLabelText<HTMLTextAreaElement>(/Result to send/)
    expect(JSON.parse(field.value)).toEqual({ action: 'accept', content: { name: 'Bo' } })
    type(field, '{"action":"accept","content":{"name":7}}')
    fireEvent.click(button(/Send as written/))
    await waitFor(() => {
      expect(answers).toEqual([{ 'ask-1': { action: 'accept', content: { name: 7 } } }])
    })
  })

  it('says that an ask can no longer be answered when its connection goes away', async () => {
    const { session } = await asked(FORM)
    session.state().disconnect()
    expect(await screen.findByText(/can no longer be answered/)).toBeTruthy()
    expect(screen.queryByRole('article')).toBeNull()
  })
})
