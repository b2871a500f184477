// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { askRoutes, routesFor } from '@/lib/browser/ask-routes'
import { cassetteDeck } from '@/lib/browser/cassette'
import { Session } from '@/lib/browser/session'
import { SessionContext } from '@/lib/browser/session-context'
import { decodeCassette, encodeCassette } from '@/lib/cassette/codec'
import type { CassetteEntry } from '@/lib/cassette/types'
import { connect } from '@/lib/client/connect'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import { isObject, type JsonObject } from '@/lib/protocol/json'
import { modernPeer, result } from '@/lib/testing/scripted-peer'
import { CassettePanel } from './cassette-panel'

const FORM = {
  method: 'elicitation/create',
  params: { message: 'Who is going?', requestedSchema: { type: 'object', properties: { name: { type: 'string' } } } },
}
const ROOTS = { method: 'roots/list', params: {} }
const ENTRIES: CassetteEntry[] = [
  { ask: FORM, answer: { kind: 'elicitation', action: 'accept', content: { name: 'Ada' } } },
  { ask: ROOTS, answer: { kind: 'roots', roots: [] }, times: 2 },
]

/** jsdom's files cannot be read as promises. */
const file = (text: string, name: string): File =>
  Object.assign(new File([text], name), { text: () => Promise.resolve(text) })
const textOf = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => {
      resolve(typeof reader.result === 'string' ? reader.result : '')
    }
    reader.readAsText(blob)
  })

const fileOf = (entries: readonly CassetteEntry[], title?: string): File => {
  const head = { format: 'parley-cassette', version: 1, ...(title !== undefined && { title }) } as const
  return file(encodeCassette({ ...head, entries }), 'porto.answers.json')
}

/** A live session whose server asks these things at each call, and the panel beside it. */
const open = async (...inputs: JsonObject[]) => {
  const peer = modernPeer()
  const answers: unknown[] = []
  peer.on('tools/call', ({ message }) => {
    const params = isObject(message['params']) ? message['params'] : {}
    if (params['inputResponses'] !== undefined) {
      answers.push(params['inputResponses'])
      return result(message['id'], { resultType: 'complete', content: [] })
    }
    const inputRequests = Object.fromEntries(inputs.map((input, index) => [`ask-${index + 1}`, input]))
    return result(message['id'], { resultType: 'input_required', inputRequests, requestState: 's' })
  })
  const session = new Session({ fetch: peer.fetch, connect })
  session
    .state()
    .connect({ url: 'http://peer.test/mcp', version: 'modern', headers: [], advertised: ADVERTISE_ALL, roots: [] })
  await waitFor(() => {
    expect(session.state().live).toBe(true)
  })
  render(
    <SessionContext value={session}>
      <CassettePanel />
    </SessionContext>,
  )
  const call = async (): Promise<void> => {
    await session.state().call('tools/call', { name: 'book_trip', arguments: {} })?.done
  }
  return { session, call, answers }
}

const button = (name: RegExp | string): HTMLElement => screen.getByRole('button', { name })
const load = (file: File): void => {
  fireEvent.change(screen.getByLabelText('Cassette file'), { target: { files: [file] } })
}
const shownEntries = (list: string): readonly string[] =>
  within(screen.getByRole('list', { name: list }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)

/** The files that were handed to the browser. */
const saved: Blob[] = []
beforeEach(() => {
  saved.length = 0
  vi.stubGlobal(
    'URL',
    class extends URL {
      static override createObjectURL = (blob: Blob): string => {
        saved.push(blob)
        return '#'
      }
      static override revokeObjectURL = (): void => undefined
    },
  )
})
afterEach(() => {
  cleanup()
  askRoutes.last.set({})
  vi.unstubAllGlobals()
})

describe('Loading a cassette', () => {
  it('shows what it answers, and what of it has been played', async () => {
    await open()
    load(fileOf(ENTRIES, 'A trip to Porto'))
    expect(await screen.findByText('A trip to Porto')).toBeDefined()
    expect(shownEntries('Recorded answers')).toEqual([
      '← formWho is going?not played→ answeraccept name: Ada',
      '← rootswhich roots it may useplayed 0 of 2→ answerno roots',
    ])
    expect(screen.getByRole('status').textContent).toBe('0 of 2 played')
  })

  it('takes a file that is dropped on it', async () => {
    await open()
    fireEvent.drop(screen.getByRole('group', { name: 'Load a cassette' }), {
      dataTransfer: { files: [fileOf(ENTRIES)] },
    })
    expect(await screen.findByText('porto.answers.json')).toBeDefined()
  })

  it('says what is wrong with a file, and keeps the one before', async () => {
    await open()
    load(fileOf(ENTRIES))
    await screen.findByText('porto.answers.json')
    load(file('{"format":"parley-cassette","version":1,"entries":[{}]}', 'bad.json'))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Entry 1 cannot be playedBAD_ENTRYIt has no ask.')
    expect(screen.getByText('porto.answers.json')).toBeDefined()
  })

  it('answers from it once the person says so, shows it played, rewinds and ejects it', async () => {
    const { session, call, answers } = await open(FORM)
    load(fileOf(ENTRIES))
    const use = await screen.findByRole('button', { name: 'Answer from it' })
    use.focus()
    fireEvent.click(use)
    await waitFor(() => {
      expect(document.activeElement?.textContent).toContain('Cassette')
    })
    expect(document.activeElement).not.toBe(document.body)
    expect(routesFor(session, 'http://peer.test')).toEqual({
      sampling: 'manual',
      elicitation: 'cassette',
      roots: 'cassette',
    })
    expect(screen.queryByRole('button', { name: 'Answer from it' })).toBeNull()
    await call()
    expect(answers).toEqual([{ 'ask-1': { action: 'accept', content: { name: 'Ada' } } }])
    await waitFor(() => {
      expect(screen.getByRole('status').textContent).toBe('1 of 2 played')
    })
    fireEvent.click(button('Rewind'))
    expect(screen.getByRole('status').textContent).toBe('0 of 2 played')
    fireEvent.click(button('Eject'))
    expect(screen.queryByRole('list', { name: 'Recorded answers' })).toBeNull()
    expect(cassetteDeck(session).get()).toBeUndefined()
  })

  it('spells out what a file hides', async () => {
    await open()
    const params = { message: 'Pay \u202Eecin', requestedSchema: {} }
    load(fileOf([{ ask: { method: FORM.method, params }, answer: { kind: 'elicitation', action: 'decline' } }]))
    expect(await screen.findByText('Pay ⟨U+202E⟩ecin')).toBeDefined()
  })
})

describe('Saving the answers of the session', () => {
  const answerAll = async (session: Session, call: () => Promise<void>, name: string): Promise<void> => {
    const done = call()
    await waitFor(() => {
      expect(session.published().views.pendingAsks()).toHaveLength(2)
    })
    const [form, roots] = session.published().views.pendingAsks()
    session.state().answer(form!.key, { kind: 'elicitation', action: 'accept', content: { name } })
    session.state().answer(roots!.key, { kind: 'roots', roots: [] })
    await done
    await waitFor(() => {
      expect(session.published().views.pendingAsks()).toEqual([])
    })
  }

  it('says when there is nothing to save', async () => {
    await open()
    fireEvent.click(button('Save this session’s answers…'))
    expect(screen.getByRole('status').textContent).toBe('Nothing has been answered yet.')
  })

  it('shows them first, and saves those that are ticked', async () => {
    const { session, call } = await open(FORM, ROOTS)
    await answerAll(session, call, 'Ada')
    fireEvent.click(button('Save this session’s answers…'))
    expect(shownEntries('Answers to save')).toEqual([
      '← formWho is going?→ answeraccept name: Ada',
      '← rootswhich roots it may use→ answerno roots',
    ])
    fireEvent.click(screen.getByRole('checkbox', { name: 'Save the answer to which roots it may use' }))
    fireEvent.click(button('Save one answer'))
    expect(saved).toHaveLength(1)
    expect(decodeCassette(await textOf(saved[0]!))).toEqual({
      format: 'parley-cassette',
      version: 1,
      recordedFrom: { name: 'peer', url: 'http://peer.test/mcp' },
      entries: [ENTRIES[0]],
    })
    expect(screen.queryByRole('list', { name: 'Answers to save' })).toBeNull()
  })

  it('warns of what looks secret, where it stands', async () => {
    const { session, call } = await open(FORM, ROOTS)
    await answerAll(session, call, `sk-${'a1'.repeat(12)}`)
    fireEvent.click(button('Save this session’s answers…'))
    expect(shownEntries('Answers to save')[0]).toContain('/answer/content/name looks secret: a key')
    expect(screen.getByText('with what looks secret')).toBeDefined()
    fireEvent.click(screen.getByRole('checkbox', { name: 'Save the answer to Who is going?' }))
    expect(screen.queryByText('with what looks secret')).toBeNull()
  })
})
