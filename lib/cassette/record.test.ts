import { describe, expect, it } from 'vitest'
import type { Answer } from '@/lib/protocol/asks'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import type { AskKey, ExplorationId } from '@/lib/recording/keys'
import { viewsOf } from '@/lib/testing/timeline-text'
import { Transcript } from '@/lib/testing/transcript'
import { CassettePlayer } from './player'
import { recordCassette } from './record'

const form = (message: string) => ({
  method: 'elicitation/create',
  params: { message, requestedSchema: { type: 'object' }, _meta: { progressToken: message } },
})
const prompt = { method: 'sampling/createMessage', params: { messages: [], maxTokens: 10 } }
const accept = (name: string): Answer => ({ kind: 'elicitation', action: 'accept', content: { name } })
const completion: Answer = { kind: 'sampling', result: { role: 'assistant', content: { type: 'text', text: 'Ritz' } } }
const call = (id: string | number) => ({ id, method: 'tools/call', params: { name: 'book_trip', arguments: {} } })

const recorded = (t: Transcript) => recordCassette(viewsOf(t.events))
const pending = (t: Transcript): readonly AskKey[] =>
  viewsOf(t.events)
    .pendingAsks()
    .map(({ key }) => key)
const answer = (t: Transcript, index: number, given: Answer): void => {
  t.answers(pending(t)[index]!, given)
}

const connected = (revision: '2025-11-25' | '2026-07-28', url = 'https://ada:pw@peer.test:8443/mcp?key=k#f') =>
  new Transcript('c1', url).connects(revision, { serverInfo: { name: 'peer', title: 'A peer' } })

/** A call of a modern server that asks these things at once. */
const asksModern = (t: Transcript, inputRequests: object, id = 'a'): void => {
  t.sends(call(id))
  t.receives({ id, result: { resultType: 'input_required', inputRequests, requestState: id } })
}

describe('The cassette of a recording', () => {
  it('holds what was asked and answered on modern, in the order in which it was asked', () => {
    const t = connected('2026-07-28')
    asksModern(t, { who: form('Who?'), hotel: prompt })
    const [who, hotel] = pending(t)
    t.answers(hotel!, completion, 'provider')
    t.answers(who!, accept('Ada'))
    expect(recorded(t)).toEqual({
      format: 'parley-cassette',
      version: 1,
      recordedFrom: { name: 'peer', url: 'https://peer.test:8443/mcp' },
      entries: [
        {
          ask: { method: form('').method, params: { message: 'Who?', requestedSchema: { type: 'object' } } },
          answer: accept('Ada'),
        },
        { ask: prompt, answer: completion },
      ],
    })
  })

  it('holds the same of a legacy server, roots asked outside of any call and rejections too', () => {
    const t = connected('2025-11-25')
    const stream = t.opens('GET')
    t.sse({ id: 1, method: 'roots/list' }, { on: stream })
    t.sends(call(1))
    t.sse({ id: 2, ...form('Who?') }).sse({ id: 3, ...prompt })
    answer(t, 0, { kind: 'roots', roots: [{ uri: 'file:///a' }] })
    answer(t, 0, accept('Ada'))
    answer(t, 0, { kind: 'error', code: -1, message: 'no' })
    expect(recorded(t).entries.map(({ ask, answer: given }) => [ask.method, given.kind])).toEqual([
      ['roots/list', 'roots'],
      ['elicitation/create', 'elicitation'],
      ['sampling/createMessage', 'error'],
    ])
  })

  it('leaves out what was abandoned or is still open', () => {
    const t = connected('2026-07-28')
    asksModern(t, { a: form('left') }, 'a')
    t.cancels('a')
    asksModern(t, { b: form('open') }, 'b')
    expect(recorded(t).entries).toEqual([])
  })

  it('says once what was asked and answered alike, and keeps apart what was not', () => {
    const t = connected('2025-11-25')
    t.sends(call(1))
    const names = ['Ada', 'Ada', 'Bo', 'Ada']
    names.forEach((name, index) => {
      t.sse({ id: index, ...form('Who?') })
      answer(t, 0, accept(name))
    })
    const cassette = recorded(t)
    expect(cassette.entries.map(({ answer: given, times }) => [given, times])).toEqual([
      [accept('Ada'), 2],
      [accept('Bo'), undefined],
      [accept('Ada'), undefined],
    ])
    const player = new CassettePlayer(cassette)
    expect(names.map(() => player.play(form('Who?')))).toEqual(
      names.map((name) => expect.objectContaining({ answer: accept(name) }) as unknown),
    )
  })

  it('ignores what is new each time, so that it plays again', () => {
    const link = (id: number) => ({
      method: 'elicitation/create',
      params: {
        mode: 'url',
        message: 'Approve',
        url: `https://a.example/?id=3f2a8c1e-9b4d-4a6f-8e2b-7c5d1a0f9e3${id}`,
        elicitationId: `e${id}`,
      },
    })
    const t = connected('2025-11-25')
    t.sends(call(1))
    t.sse({ id: 1, ...link(1) })
    answer(t, 0, { kind: 'elicitation', action: 'accept' })
    expect(recorded(t).entries).toMatchObject([{ ignore: ['/url'], ask: { params: { url: link(1).params.url } } }])
    expect(new CassettePlayer(recorded(t)).play(link(2))).toMatchObject({ kind: 'answer', entry: 0 })
  })

  it('is of the person’s own connections, or of those chosen', () => {
    const t = connected('2026-07-28')
    asksModern(t, { a: form('own') })
    answer(t, 0, accept('Ada'))
    const other = t.another('c2', 'http://other.test/mcp').connects('2026-07-28')
    asksModern(other, { b: form('other') }, 'b')
    answer(other, 0, accept('Bo'))
    const messages = (cassette: ReturnType<typeof recordCassette>) =>
      cassette.entries.map(({ ask }) => (ask.params as { message: string }).message)
    expect(messages(recorded(t))).toEqual(['own', 'other'])
    const ofOther = recordCassette(viewsOf(t.events), ({ id }) => id === other.id)
    expect({ messages: messages(ofOther), from: ofOther.recordedFrom }).toEqual({
      messages: ['other'],
      from: { url: 'http://other.test/mcp' },
    })
  })

  it('leaves out what an exploration answered', () => {
    const t = new Transcript()
    const exploration = { id: 'x1' as ExplorationId, run: 0 }
    t.append({ type: 'connection-started', url: t.url, requested: 'auto', advertised: ADVERTISE_ALL, exploration })
    t.connects('2026-07-28')
    t.sends(call('a'))
    t.receives({ id: 'a', result: { resultType: 'input_required', inputRequests: { a: form('x') } } })
    const key = viewsOf(t.events).exchanges()[0]!.asks[0]!
    t.answers(key, accept('made up'), 'explorer')
    expect(recorded(t).entries).toEqual([])
  })

  it('of nothing is empty', () => {
    expect(recordCassette(viewsOf([]))).toEqual({ format: 'parley-cassette', version: 1, entries: [] })
  })
})
