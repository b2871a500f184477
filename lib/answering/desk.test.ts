import { describe, expect, it, vi } from 'vitest'
import type { Answer } from '@/lib/protocol/asks'
import type { Era } from '@/lib/protocol/revisions'
import type { JsonObject } from '@/lib/protocol/json'
import { ProblemError } from '@/lib/protocol/problem'
import type { Completion, CompleteDeps, ProviderConfig } from '@/lib/sampling/types'
import { askingPeer, type WrittenAsk } from '@/lib/testing/asking-peer'
import { connectTo, PEER_URL } from '@/lib/testing/connected'
import { AskDesk } from './desk'
import { BY_HAND, type Routes } from './routes'
import { TrustBook } from './trust'
import type { CassettePort, DeskDeps, DeskEntry, Provider } from './types'

const ORIGIN = new URL(PEER_URL).origin
/** Looks often: everything here happens in one process. */
const SOON = { interval: 1 }
const ERAS = ['legacy', 'modern'] as const satisfies readonly Era[]

const sampling = (text = 'Capital of France?', maxTokens = 20): WrittenAsk => ({
  method: 'sampling/createMessage',
  params: { messages: [{ role: 'user', content: { type: 'text', text } }], maxTokens },
})
const FORM: WrittenAsk = {
  method: 'elicitation/create',
  params: { message: 'Who?', requestedSchema: { type: 'object', properties: { name: { type: 'string' } } } },
}
const ROOTS: WrittenAsk = { method: 'roots/list' }

const PROVIDER: Provider = {
  name: 'Fake',
  config: { kind: 'openai', baseUrl: 'http://provider.test/v1', key: 'sk-secret', model: 'small' },
  models: [{ id: 'small', price: { input: 1, output: 2 } }],
}

const completed = (text: string): Completion => ({
  result: { role: 'assistant', model: 'small', content: { type: 'text', text }, stopReason: 'endTurn' },
  usage: { inputTokens: 10, outputTokens: 5 },
  milliseconds: 40,
  remarks: [],
})

/** One completion under way, ended by the test. */
type Running = {
  readonly config: ProviderConfig
  readonly params: JsonObject
  readonly deps: CompleteDeps
  readonly ends: (text: string) => void
  readonly fails: (error: unknown) => void
}

/** A provider whose completions end when the test says so. */
const handProvider = () => {
  const running: Running[] = []
  const complete: DeskDeps['complete'] = (config, params, deps) =>
    new Promise((resolve, reject) => {
      running.push({
        config,
        params,
        deps,
        ends: (text) => {
          resolve(completed(text))
        },
        fails: reject,
      })
    })
  return { running, complete }
}

type Setup = {
  readonly routes?: Partial<Routes>
  readonly cassette?: CassettePort
  readonly trust?: TrustBook
  readonly provider?: Provider | undefined
}

/** A call of an asking server, on a live connection with a desk. */
const atWork = async (era: Era, rounds: readonly (readonly WrittenAsk[])[], setup: Setup = {}) => {
  const { peer, answers } = askingPeer(era, ...rounds)
  const { connection, recording, events } = await connectTo(peer.fetch, { version: era })
  const trust = setup.trust ?? new TrustBook()
  const { running, complete } = handProvider()
  const desk = new AskDesk({
    connection,
    origin: ORIGIN,
    routes: () => ({ ...BY_HAND, ...setup.routes }),
    roots: () => [{ uri: 'file:///home/you/project' }],
    provider: () => ('provider' in setup ? setup.provider : PROVIDER),
    cassette: () => setup.cassette,
    trust,
    complete,
    providerFetch: () => () => Promise.reject(new Error('no network in this test')),
    clock: () => recording.events.length,
  })
  const call = connection.call('tools/call', { name: 'ask', arguments: {} })
  const entries = (): readonly DeskEntry[] => [...desk.state().values()]
  /** The only open ask, once it is there and `ready`. */
  const open = (ready: (entry: DeskEntry) => boolean = () => true): Promise<DeskEntry> =>
    vi.waitFor(() => {
      const [entry] = entries()
      if (!entry || !ready(entry)) throw new Error('not yet')
      return entry
    }, SOON)
  const by = () => events('answer-given').map((event) => event.by)
  return { peer, answers, connection, recording, events, desk, trust, running, call, entries, open, by }
}

const inPhase =
  (phase: string) =>
  ({ job }: DeskEntry): boolean =>
    job?.phase === phase

describe.each(ERAS)('The desk (%s)', (era) => {
  it('leaves everything to the person, until told otherwise', async () => {
    const { desk, entries, connection, answers, call } = await atWork(era, [[FORM, sampling(), ROOTS]])
    await vi.waitFor(() => {
      expect(entries().map(({ kind, route }) => [kind, route])).toEqual([
        ['elicitation', 'manual'],
        ['sampling', 'manual'],
        ['roots', 'manual'],
      ])
    })
    for (const { ask } of entries()) connection.answer(ask.key, { kind: 'verbatim', result: { of: ask.method } })
    await call.done
    expect(desk.state().size).toBe(0)
    expect(answers.map(({ reply }) => reply)).toEqual([
      { of: 'elicitation/create' },
      { of: 'sampling/createMessage' },
      { of: 'roots/list' },
    ])
  })

  it('answers roots by policy with those that are configured', async () => {
    const { call, answers, by } = await atWork(era, [[ROOTS]], { routes: { roots: 'configured' } })
    await call.done
    expect(answers).toEqual([{ name: 'ask-1', reply: { roots: [{ uri: 'file:///home/you/project' }] } }])
    expect(by()).toEqual(['policy'])
  })

  it('rejects sampling by policy the way the era has for it', async () => {
    const { call, answers, events } = await atWork(era, [[sampling()]], { routes: { sampling: 'reject' } })
    if (era === 'legacy') {
      await call.done
      expect(answers[0]?.reply).toEqual({ error: { code: -1, message: 'User rejected sampling request' } })
    } else {
      await expect(call.done).rejects.toThrow('Given up')
      expect(answers).toEqual([])
    }
    expect(events('answer-given')).toMatchObject([{ by: 'policy', answer: { kind: 'error', code: -1 } }])
  })

  it('lets a cassette answer, and keeps what it has no answer to for the person', async () => {
    const accept: Answer = { kind: 'elicitation', action: 'accept', content: { name: 'Bo' } }
    const cassette: CassettePort = {
      play: ({ method, params }) =>
        method === 'elicitation/create'
          ? { kind: 'answer', answer: accept }
          : { kind: 'mismatch', reason: 'Asked otherwise.', expected: { maxTokens: 10 }, received: params },
    }
    const { call, desk, open, by, connection, answers } = await atWork(era, [[FORM], [sampling()]], {
      routes: { elicitation: 'cassette', sampling: 'cassette' },
      cassette,
    })
    const { ask, mismatch } = await open(({ kind }) => kind === 'sampling')
    expect(mismatch).toEqual({ reason: 'Asked otherwise.', expected: { maxTokens: 10 }, received: ask.params })
    desk.choose(ask.key, 'manual')
    expect((await open()).mismatch).toBeUndefined()
    connection.answer(ask.key, { kind: 'verbatim', result: { by: 'hand' } })
    await call.done
    expect(by()).toEqual(['cassette', 'person'])
    expect(answers[0]?.reply).toEqual({ action: 'accept', content: { name: 'Bo' } })
  })

  it('says so where a server is on cassette and none is loaded', async () => {
    const { open } = await atWork(era, [[FORM]], { routes: { elicitation: 'cassette' } })
    expect((await open()).mismatch?.reason).toBe('No cassette is loaded.')
  })

  it('answers nothing just because another way was chosen', async () => {
    const played: unknown[] = []
    const cassette: CassettePort = {
      play: (ask) => {
        played.push(ask)
        return { kind: 'answer', answer: { kind: 'sampling', result: { from: 'tape' } } }
      },
    }
    const { desk, open, running, by, call, answers } = await atWork(era, [[sampling()]], { cassette })
    const { ask } = await open()
    for (const route of ['provider', 'reject', 'cassette'] as const) {
      desk.choose(ask.key, route)
      expect((await open()).route).toBe(route)
    }
    expect([running.length, played.length, by().length]).toEqual([0, 0, 0])
    desk.play(ask.key)
    await call.done
    expect(answers.map(({ reply }) => reply)).toEqual([{ from: 'tape' }])
  })
})

describe.each(ERAS)('A sampling request on its way through a provider (%s)', (era) => {
  const routes = { sampling: 'provider' } as const

  it('shows the prompt, sends what the person made of it, shows the completion, sends what the person made of that', async () => {
    const { desk, open, running, call, answers, events } = await atWork(era, [[sampling()]], { routes })
    const { ask, job } = await open(inPhase('review-prompt'))
    expect(job?.params).toEqual(ask.params)
    expect(running).toHaveLength(0)

    const edited = { ...job?.params, systemPrompt: 'Be brief.' }
    desk.job(ask.key)?.edit(edited)
    void desk.job(ask.key)?.run()
    expect(running.map(({ params }) => params)).toEqual([edited])
    running[0]?.deps.onPartial?.({ text: 'Par', toolCalls: [] })
    expect((await open(inPhase('running'))).job).toMatchObject({ partial: { text: 'Par' } })
    running[0]?.ends('Paris')

    const review = await open(inPhase('review-completion'))
    expect(answers).toEqual([])
    expect(review.job).toMatchObject({
      spent: { provider: 'Fake', model: 'small', milliseconds: 40, inputTokens: 10, outputTokens: 5, dollars: 0.00002 },
    })
    desk.job(ask.key)?.editResult({ ...completed('Paris, of course').result })
    desk.job(ask.key)?.accept()
    desk.job(ask.key)?.accept()
    await call.done
    expect(answers).toEqual([{ name: 'ask-1', reply: completed('Paris, of course').result }])
    expect(events('answer-given')).toMatchObject([{ by: 'provider', spent: { provider: 'Fake', outputTokens: 5 } }])
  })

  it('goes to the model the person takes for this request', async () => {
    const { desk, open, running } = await atWork(era, [[sampling()]], { routes })
    const { ask } = await open()
    desk.job(ask.key)?.chooseModel('large')
    void desk.job(ask.key)?.run()
    expect(running[0]?.config).toEqual({ ...PROVIDER.config, model: 'large' })
  })

  it('goes back to the prompt when stopped, and what still comes is nobody’s', async () => {
    const { desk, open, running, by } = await atWork(era, [[sampling()]], { routes })
    const { ask } = await open()
    void desk.job(ask.key)?.run()
    desk.job(ask.key)?.stop()
    expect(running[0]?.deps.signal?.aborted).toBe(true)
    running[0]?.deps.onPartial?.({ text: 'late', toolCalls: [] })
    running[0]?.ends('late')
    await Promise.resolve()
    expect((await open()).job?.phase).toBe('review-prompt')
    expect(by()).toEqual([])
  })

  it('stops the provider when the call is cancelled', async () => {
    const { desk, open, running, call, entries, by } = await atWork(era, [[sampling()]], { routes })
    const { ask } = await open()
    void desk.job(ask.key)?.run()
    call.cancel()
    await expect(call.done).rejects.toThrow()
    expect(running[0]?.deps.signal?.aborted).toBe(true)
    running[0]?.ends('too late')
    await Promise.resolve()
    expect(entries()).toEqual([])
    expect(by()).toEqual([])
  })

  it('stops the provider when the ask is sent another way, and when the desk is left', async () => {
    const { desk, open, running } = await atWork(era, [[sampling()]], { routes })
    const { ask } = await open()
    void desk.job(ask.key)?.run()
    desk.choose(ask.key, 'manual')
    desk.choose(ask.key, 'provider')
    void desk.job(ask.key)?.run()
    desk.dispose()
    expect(running.map(({ deps }) => deps.signal?.aborted)).toEqual([true, true])
    expect(desk.state().size).toBe(0)
  })

  it('keeps a failure for the person, without the key, and can be tried again', async () => {
    const { desk, open, running, call, answers } = await atWork(era, [[sampling()]], { routes })
    const { ask } = await open()
    void desk.job(ask.key)?.run()
    running[0]?.fails(
      new ProblemError({ code: 'HTTP_401', title: 'Refused', cause: 'Bad key sk-secret.', action: 'Not sk-secret.' }),
    )
    const { job } = await open(inPhase('failed'))
    expect(job).toMatchObject({ problem: { title: 'Refused', cause: 'Bad key [key].', action: 'Not [key].' } })
    void desk.job(ask.key)?.run()
    running[1]?.ends('Paris')
    await open(inPhase('review-completion'))
    desk.job(ask.key)?.accept()
    await call.done
    expect(answers).toHaveLength(1)
  })

  it('tells the server of the provider’s failure when the person says so', async () => {
    const { desk, open, running, call, events } = await atWork(era, [[sampling()]], { routes })
    const { ask } = await open()
    void desk.job(ask.key)?.run()
    running[0]?.fails(new ProblemError({ code: 'HTTP_429', title: 'Too many requests', cause: 'Wait.', action: '' }))
    await open(inPhase('failed'))
    desk.job(ask.key)?.refuse('provider-failed')
    await call.done.catch(() => undefined)
    expect(events('answer-given')).toMatchObject([
      {
        by: 'provider',
        answer: { kind: 'error', code: -32603, message: 'Sampling failed: Too many requests. Wait.' },
      },
    ])
  })

  it('says what is missing where no provider is set up', async () => {
    const { desk, open } = await atWork(era, [[sampling()]], { routes, provider: undefined })
    const { ask } = await open()
    void desk.job(ask.key)?.run()
    expect((await open(inPhase('failed'))).job).toMatchObject({ problem: { code: 'NO_PROVIDER' } })
  })
})

describe.each(ERAS)('A trusted server (%s)', (era) => {
  const routes = { sampling: 'provider' } as const
  const trusting = (requests: number, tokens = 100_000): TrustBook => {
    const trust = new TrustBook()
    trust.grant(ORIGIN, { requests, tokens })
    return trust
  }
  const nth = (running: readonly Running[], at: number): Promise<Running> =>
    vi.waitFor(() => {
      const found = running[at]
      if (!found) throw new Error('not yet')
      return found
    }, SOON)

  it('gets completions without a look, until the budget ends', async () => {
    const trust = trusting(2)
    const { running, open, answers } = await atWork(era, [[sampling('a')], [sampling('b')], [sampling('c')]], {
      routes,
      trust,
    })
    ;(await nth(running, 0)).ends('A')
    ;(await nth(running, 1)).ends('B')
    const third = await open(({ ask }) => JSON.stringify(ask.params).includes('"c"'))
    expect(third.job).toMatchObject({ phase: 'review-prompt', trusted: false })
    expect(answers).toHaveLength(2)
    expect(running).toHaveLength(2)
    expect(trust.state().get(ORIGIN)).toMatchObject({ left: { requests: 0, tokens: 99_970 } })
  })

  it('is looked at again when the trust is taken back while the model writes', async () => {
    const trust = trusting(2)
    const { running, open, answers } = await atWork(era, [[sampling('a')]], { routes, trust })
    const first = await nth(running, 0)
    trust.revoke(ORIGIN)
    first.ends('A')
    expect((await open(inPhase('review-completion'))).job?.trusted).toBe(false)
    expect(answers).toEqual([])
  })

  it('is trusted no more once it asks the same for the third time in one call', async () => {
    const trust = trusting(50)
    const same = sampling('again?')
    const { running, open, answers } = await atWork(era, [[same], [same], [same]], { routes, trust })
    ;(await nth(running, 0)).ends('yes')
    ;(await nth(running, 1)).ends('yes')
    const third = await open(({ loop }) => loop !== undefined)
    expect(third).toMatchObject({
      loop: 'The same request came 3 times in one call.',
      job: { phase: 'review-prompt' },
    })
    expect(trust.state().get(ORIGIN)?.ended).toBe('The same request came 3 times in one call.')
    expect(answers).toHaveLength(2)
    expect(running).toHaveLength(2)
  })

  it('is stopped at the 26th request of one call, however different', async () => {
    const trust = trusting(100)
    const rounds = Array.from({ length: 30 }, (_, at) => [sampling(`question ${at}`)])
    const { running, open } = await atWork(era, rounds, { routes, trust })
    for (let at = 0; at < 25; at++) (await nth(running, at)).ends('ok')
    expect((await open(({ loop }) => loop !== undefined)).loop).toBe('26 sampling requests came in one call.')
    expect(running).toHaveLength(25)
  })

  it('stops at a failure and waits for the person', async () => {
    const trust = trusting(5)
    const { running, open, answers } = await atWork(era, [[sampling('a')]], { routes, trust })
    ;(await nth(running, 0)).fails(new Error('broken'))
    expect((await open(inPhase('failed'))).job).toMatchObject({ problem: { cause: 'broken' } })
    expect(answers).toEqual([])
  })
})
