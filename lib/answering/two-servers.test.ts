import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Answer } from '@/lib/protocol/asks'
import { answerResult } from '@/lib/protocol/asks'
import { isObject, stringAt } from '@/lib/protocol/json'
import type { AskKind } from '@/lib/protocol/methods'
import type { Era } from '@/lib/protocol/revisions'
import type { Recording } from '@/lib/recording/recording'
import { askingPeer, type WrittenAsk } from '@/lib/testing/asking-peer'
import { connectTo, eventsOf, newRecording } from '@/lib/testing/connected'
import { SessionViews } from '@/lib/views/session-views'
import { AskDesk } from './desk'
import { BY_HAND } from './routes'
import { TrustBook } from './trust'
import type { DeskEntry } from './types'

/** An ask that carries its mark, so that its answer can carry the same. */
const WRITE: Record<AskKind, (mark: string) => WrittenAsk> = {
  elicitation: (mark) => ({
    method: 'elicitation/create',
    params: { message: mark, requestedSchema: { type: 'object', properties: { mark: { type: 'string' } } } },
  }),
  sampling: (mark) => ({
    method: 'sampling/createMessage',
    params: { systemPrompt: mark, messages: [{ role: 'user', content: { type: 'text', text: mark } }], maxTokens: 9 },
  }),
  roots: (mark) => ({ method: 'roots/list', params: { _meta: { mark } } }),
}

const markOf = ({ ask, kind }: DeskEntry): string => {
  const { params } = ask
  if (kind === 'elicitation') return stringAt(params, 'message') ?? ''
  if (kind === 'sampling') return stringAt(params, 'systemPrompt') ?? ''
  return stringAt(isObject(params) ? params['_meta'] : undefined, 'mark') ?? ''
}

const answerFor = (entry: DeskEntry): Answer => {
  const mark = markOf(entry)
  if (entry.kind === 'elicitation') return { kind: 'elicitation', action: 'accept', content: { mark } }
  if (entry.kind === 'roots') return { kind: 'roots', roots: [{ uri: `file:///${mark}` }] }
  return { kind: 'sampling', result: { role: 'assistant', model: 'm', content: { type: 'text', text: mark } } }
}

const serverAsking = async (name: string, era: Era, kinds: readonly AskKind[], recording: Recording) => {
  const asks = kinds.map((kind, at) => WRITE[kind](`${name}-${at + 1}`))
  const { peer, answers } = askingPeer(era, asks)
  const { connection } = await connectTo(peer.fetch, { version: era, url: `http://${name}.test/mcp` }, recording)
  const desk = new AskDesk({
    connection,
    origin: `http://${name}.test`,
    routes: () => ({ ...BY_HAND, sampling: 'provider' }),
    roots: () => [],
    provider: () => ({ name: 'p', config: { kind: 'openai', baseUrl: '', key: '', model: 'm' }, models: [] }),
    cassette: () => undefined,
    trust: new TrustBook(),
    // Its completion carries the mark of the prompt it was given.
    complete: (_, params) =>
      Promise.resolve({
        result: { role: 'assistant', model: 'm', content: { type: 'text', text: params['systemPrompt'] ?? '' } },
        usage: {},
        milliseconds: 1,
        remarks: [],
      }),
    providerFetch: () => () => Promise.reject(new Error('no network in this test')),
    clock: () => 0,
  })
  return { name, asks, answers, connection, desk, call: connection.call('tools/call', { name: 'ask', arguments: {} }) }
}

type Server = Awaited<ReturnType<typeof serverAsking>>

/** Answers one ask the way its kind goes; another server's desk and connection must not know it. */
const answer = async ({ desk, connection }: Server, other: Server, entry: DeskEntry): Promise<void> => {
  const { key } = entry.ask
  expect(other.desk.job(key)).toBeUndefined()
  expect(other.connection.answer(key, answerFor(entry))).toBe(false)
  if (entry.kind !== 'sampling') {
    expect(connection.answer(key, answerFor(entry))).toBe(true)
    return
  }
  await desk.job(key)?.run()
  desk.job(key)?.accept()
}

const kind = fc.constantFrom<AskKind[]>('elicitation', 'sampling', 'roots')
const five = fc.array(kind, { minLength: 5, maxLength: 5 })
const era = fc.constantFrom<Era[]>('legacy', 'modern')
const order = fc.shuffledSubarray(
  Array.from({ length: 10 }, (_, at) => at),
  { minLength: 10, maxLength: 10 },
)

describe('Two servers asking five things at once', () => {
  it('each get their own answers and all of them, in whatever order they are given', async () => {
    await fc.assert(
      fc.asyncProperty(era, era, five, five, order, async (firstEra, secondEra, firstKinds, secondKinds, turns) => {
        const recording = newRecording()
        const first = await serverAsking('first', firstEra, firstKinds, recording)
        const second = await serverAsking('second', secondEra, secondKinds, recording)
        await vi.waitFor(
          () => {
            expect([first.desk.state().size, second.desk.state().size]).toEqual([5, 5])
          },
          { interval: 1 },
        )
        const all = [first, second].flatMap((server) =>
          [...server.desk.state().values()].map((entry) => ({ server, entry })),
        )
        for (const turn of turns) {
          const { server, entry } = all[turn]!
          await answer(server, server === first ? second : first, entry)
        }
        await Promise.all([first.call.done, second.call.done])
        for (const { name, answers } of [first, second]) {
          expect(answers.map((given) => given.name).sort()).toEqual(['ask-1', 'ask-2', 'ask-3', 'ask-4', 'ask-5'])
          for (const given of answers) {
            const mark = given.name.replace('ask', name)
            const { entry } = all.find((candidate) => markOf(candidate.entry) === mark)!
            expect(given.reply).toEqual(answerResult(answerFor(entry)))
          }
        }
        const views = new SessionViews()
        views.advance(recording.events)
        expect(views.pendingAsks()).toEqual([])
        for (const given of eventsOf(recording)('answer-given'))
          expect(views.ask(given.askKey)).toMatchObject({ status: 'answered', connectionId: given.connectionId })
        await Promise.all([first.connection.close(), second.connection.close()])
      }),
      { numRuns: 40 },
    )
  })
})
