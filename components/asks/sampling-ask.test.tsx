// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { BY_HAND } from '@/lib/answering/routes'
import type { Routes } from '@/lib/answering/routes'
import { askRoutes } from '@/lib/browser/ask-routes'
import { cassetteDeck } from '@/lib/browser/cassette'
import { setKey } from '@/lib/browser/provider-keys'
import { listedModels, providerSettings, putProvider } from '@/lib/browser/provider-settings'
import { Session } from '@/lib/browser/session'
import { SessionContext } from '@/lib/browser/session-context'
import { trustBook } from '@/lib/browser/trust-book'
import { connect } from '@/lib/client/connect'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import type { JsonObject } from '@/lib/protocol/json'
import type { Era, Revision } from '@/lib/protocol/revisions'
import { askingPeer } from '@/lib/testing/asking-peer'
import type { AskingPeer, WrittenAsk } from '@/lib/testing/asking-peer'
import { FAKE_KEY, fakeBase, fakeProvider } from '@/lib/testing/fake-provider'
import { handlerFetch } from '@/lib/testing/handler-fetch'
import { bringParts } from '@/components/ui/part'
import { AsksDock } from './asks-dock'

beforeAll(() => bringParts(() => Promise.resolve()), 60_000)

const ORIGIN = 'http://peer.test'
const BASE = fakeBase('http://provider.test', 'openai')
const TOOL = {
  name: 'search',
  description: 'Looks things up.',
  inputSchema: { type: 'object', properties: { query: { type: 'string', title: 'Query' } }, required: ['query'] },
}

const prompt = (text: string, more: JsonObject = {}): WrittenAsk => ({
  method: 'sampling/createMessage',
  params: { messages: [{ role: 'user', content: { type: 'text', text } }], maxTokens: 50, ...more },
})

/** What went to the provider: the parsed bodies. */
const sent: JsonObject[] = []

const model = (name: string): void => {
  putProvider({ id: 'fake', name: 'Fake', kind: 'openai', baseUrl: BASE, model: name })
  setKey('fake', BASE, FAKE_KEY, false)
}

/** A live session on a peer whose calls ask for sampling; the dock is shown. */
const asked = async ({ peer, answers }: AskingPeer, version: Era | Revision, prepare?: (session: Session) => void) => {
  const provider = handlerFetch(fakeProvider)
  const fetch = (request: Parameters<typeof provider>[0]) => {
    if (!request.url.startsWith(BASE)) return peer.fetch(request)
    if (request.body !== undefined) sent.push(JSON.parse(request.body) as JsonObject)
    return provider(request)
  }
  const session = new Session({ fetch, connect })
  prepare?.(session)
  session.state().connect({ url: `${ORIGIN}/mcp`, version, headers: [], advertised: ADVERTISE_ALL, roots: [] })
  await waitFor(() => {
    expect(session.state().live).toBe(true)
  })
  render(
    <SessionContext value={session}>
      <AsksDock onShowExchange={() => undefined} />
    </SessionContext>,
  )
  const call = session.state().call('tools/call', { name: 'ask', arguments: {} })
  call?.done.catch(() => undefined)
  const card = within(await screen.findByRole('article'))
  return { session, answers, card, call }
}

/** What becomes of asks in sessions that begin from here on. */
const routed = (routes: Partial<Routes>): void => {
  askRoutes.last.set({ [ORIGIN]: { ...BY_HAND, ...routes } })
}
const loaded =
  (entries: readonly unknown[]) =>
  (session: Session): void => {
    cassetteDeck(session).load('c.json', JSON.stringify({ format: 'parley-cassette', version: 1, entries }))
  }
const press = (name: RegExp | string): void => {
  fireEvent.click(screen.getByRole('button', { name }))
}
const type = (field: HTMLElement, value: string): void => {
  fireEvent.change(field, { target: { value } })
}
const route = (name: string): void => {
  fireEvent.click(screen.getByRole('radio', { name }))
}

beforeEach(() => {
  sent.length = 0
  askRoutes.last.set({})
  providerSettings.set({ list: [] })
  listedModels.set({})
})
afterEach(cleanup)

describe.each(['legacy', 'modern'] as const)('A sampling card on the provider route (%s)', (era) => {
  it('lets the person change the prompt, read the completion and change that too', async () => {
    model('fake-text')
    routed({ sampling: 'provider' })
    const { answers, card } = await asked(askingPeer(era, [prompt('Hello')]), era)
    expect(card.getByText(/It is your choice: the server names no model/)).toBeTruthy()
    press('Edit')
    type(card.getByLabelText('System prompt'), 'Be brief.')
    type(card.getByLabelText('Message 1, user'), 'Good day')
    type(card.getByLabelText('Temperature'), '0.5')
    press('Done editing')
    expect(card.getByText('Edited: this goes out.')).toBeTruthy()
    expect(sent).toEqual([])
    press(/^Run ⌘/)
    const answer = await screen.findByLabelText<HTMLTextAreaElement>('The model’s answer')
    expect(sent).toMatchObject([
      {
        temperature: 0.5,
        messages: [
          { role: 'system', content: 'Be brief.' },
          { role: 'user', content: 'Good day' },
        ],
      },
    ])
    expect(answer.value).toBe('You said: Good day')
    expect(answers).toEqual([])
    type(answer, 'Good day to you')
    press(/^Send/)
    await waitFor(() => {
      expect(answers).toMatchObject([{ reply: { content: { type: 'text', text: 'Good day to you' } } }])
    })
  })

  it('says what failed, and goes on by hand with what had come', async () => {
    model('fake-cut')
    routed({ sampling: 'provider' })
    const { answers } = await asked(askingPeer(era, [prompt('Hello')]), era)
    press(/^Run ⌘/)
    expect(await screen.findByText('The reply was cut off')).toBeTruthy()
    expect(document.body.textContent).not.toContain(FAKE_KEY)
    press('Answer by hand')
    const field = await screen.findByLabelText<HTMLTextAreaElement>('Your answer, as the model')
    expect(field.value).toMatch(/^You/)
    press(/^Send/)
    await waitFor(() => {
      expect(answers).toMatchObject([{ reply: { model: 'typed-by-a-person', content: { text: field.value } } }])
    })
  })

  it('is trusted with one click for the requests that follow', async () => {
    model('fake-text')
    routed({ sampling: 'provider' })
    const { session, answers, call } = await asked(
      askingPeer(era, [prompt('one')], [prompt('two')], [prompt('three')]),
      era,
    )
    press(/trust this server for 10 requests/)
    await call?.done
    expect(answers.map(({ name }) => name)).toEqual(['ask-1', 'ask-2', 'ask-3'])
    expect(trustBook(session).state().get(ORIGIN)?.left.requests).toBe(7)
  })

  it('shows a loop, and that it is trusted no more', async () => {
    model('fake-text')
    routed({ sampling: 'provider' })
    const same = prompt('again')
    await asked(askingPeer(era, [same], [same], [same]), era, (session) => {
      trustBook(session).grant(ORIGIN, { requests: 9, tokens: 90_000 })
    })
    expect(await screen.findByText('This looks like a loop')).toBeTruthy()
    expect(screen.getByText(/^Trust ended. The same request came 3 times in one call/)).toBeTruthy()
  })
})

describe('A sampling card', () => {
  it('warns of tool turns that do not balance, before a provider refuses them', async () => {
    const use = { role: 'assistant', content: [{ type: 'tool_use', id: 't1', name: 'search', input: {} }] }
    const messages = [{ role: 'user', content: { type: 'text', text: 'Hi' } }, use]
    const { card } = await asked(askingPeer('modern', [prompt('Hi', { messages, tools: [TOOL] })]), 'modern')
    expect(card.getByText('The tool turns do not balance')).toBeTruthy()
    expect(card.getByText('sampling-tool-use-balanced')).toBeTruthy()
  })

  it('says how to set up a provider where there is none', async () => {
    const { card } = await asked(askingPeer('modern', [prompt('Hello')]), 'modern')
    route('Provider')
    expect(await card.findByText('No provider is set up')).toBeTruthy()
  })

  it('shows where a cassette’s answer was to something else, and goes on by hand', async () => {
    const entries = [{ ask: prompt('Goodbye'), answer: { kind: 'sampling', result: {} } }]
    const { card } = await asked(askingPeer('modern', [prompt('Hello')]), 'modern', loaded(entries))
    route('Cassette')
    press('Play its answer')
    expect((await card.findByRole('list', { name: 'What is recorded, and what came' })).textContent).toMatch(
      /Goodbye.*Hello/,
    )
    press('Answer by hand instead')
    expect(card.getByLabelText('Your answer, as the model')).toBeTruthy()
  })

  it('shows it above the form of an elicitation too', async () => {
    const requestedSchema = { type: 'object', properties: { name: { type: 'string', title: 'Name' } } }
    const form = { method: 'elicitation/create', params: { message: 'Who?', requestedSchema } }
    routed({ elicitation: 'cassette' })
    const { card } = await asked(askingPeer('legacy', [form]), 'legacy')
    expect(await card.findByText('No cassette is loaded.')).toBeTruthy()
    expect(card.getByLabelText(/Name/)).toBeTruthy()
    press('Answer by hand instead')
    expect(card.queryByText('No cassette is loaded.')).toBeNull()
  })

  it('plays the loaded cassette for a form on request', async () => {
    const form = {
      method: 'elicitation/create',
      params: { message: 'Who?', requestedSchema: { type: 'object', properties: {} } },
    }
    const entry = { ask: form, answer: { kind: 'elicitation', action: 'decline' } }
    const { answers } = await asked(askingPeer('legacy', [form]), 'legacy', loaded([entry]))
    press('Play the cassette’s answer')
    await waitFor(() => {
      expect(answers).toEqual([{ name: 'ask-1', reply: { action: 'decline' } }])
    })
  })

  it('rejects only when told so, not when the way is chosen', async () => {
    const { answers } = await asked(askingPeer('legacy', [prompt('Hello')]), 'legacy')
    route('Reject')
    expect(answers).toEqual([])
    press(/^Reject/)
    await waitFor(() => {
      expect(answers).toEqual([
        { name: 'ask-1', reply: { error: { code: -1, message: 'User rejected sampling request' } } },
      ])
    })
  })

  it('answers by hand with text, an image and a tool use, as a list', async () => {
    const { answers, card } = await asked(askingPeer('modern', [prompt('Hello', { tools: [TOOL] })]), 'modern')
    type(card.getByLabelText('Your answer, as the model'), 'Let me look.')
    const png = new File([Uint8Array.from([1, 2, 3])], 'a.png', { type: 'image/png' })
    fireEvent.change(card.getByLabelText('Image file'), { target: { files: [png] } })
    expect(await card.findByRole('button', { name: 'Remove image' })).toBeTruthy()
    press('Tool use')
    type(card.getByLabelText(/Query/), 'Paris')
    expect(card.getByLabelText<HTMLInputElement>('Stop reason').value).toBe('toolUse')
    press(/^Send/)
    await waitFor(() => {
      expect(answers).toEqual([
        {
          name: 'ask-1',
          reply: {
            role: 'assistant',
            model: 'typed-by-a-person',
            stopReason: 'toolUse',
            content: [
              { type: 'text', text: 'Let me look.' },
              { type: 'image', mimeType: 'image/png', data: 'AQID' },
              { type: 'tool_use', id: 'call_1', name: 'search', input: { query: 'Paris' } },
            ],
          },
        },
      ])
    })
  })

  it('takes no file of another kind', async () => {
    const { card } = await asked(askingPeer('modern', [prompt('Hello')]), 'modern')
    fireEvent.change(card.getByLabelText('Image file'), {
      target: { files: [new File(['x'], 'a.txt', { type: 'text/plain' })] },
    })
    expect((await card.findByRole('alert')).textContent).toBe('a.txt is no image file.')
  })

  it('holds one block before 2025-11-25, and no tools', async () => {
    const peer = askingPeer('legacy', [prompt('Hello', { tools: [TOOL] })])
    peer.peer.on('initialize', ({ message }) =>
      Response.json({
        jsonrpc: '2.0',
        id: message['id'],
        result: { protocolVersion: '2025-06-18', capabilities: { tools: {} }, serverInfo: { name: 'p', version: '1' } },
      }),
    )
    const { answers, card } = await asked(peer, '2025-06-18')
    expect(card.queryByRole('button', { name: 'Tool use' })).toBeNull()
    const png = new File([Uint8Array.from([1, 2, 3])], 'a.png', { type: 'image/png' })
    fireEvent.change(card.getByLabelText('Image file'), { target: { files: [png] } })
    await waitFor(() => {
      expect(card.queryByLabelText('Your answer, as the model')).toBeNull()
    })
    press(/^Send/)
    await waitFor(() => {
      expect(answers).toMatchObject([{ reply: { content: { type: 'image', data: 'AQID' } } }])
    })
  })
})
