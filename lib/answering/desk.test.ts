import { describe, expect, it, vi } from 'vitest'
import { CassettePlayer } from '@/lib/cassette/player'
import type { Answer } from '@/lib/protocol/asks'
import type { WrittenAsk } from '@/lib/testing/asking-peer'
import { atWork, ERAS, FORM, ROOTS, sampling } from '@/lib/testing/desk-at-work'

const cassetteOf = (...entries: readonly (readonly [WrittenAsk, Answer])[]): CassettePlayer =>
  new CassettePlayer({
    format: 'parley-cassette',
    version: 1,
    entries: entries.map(([{ method, params }, answer]) => ({ ask: { method, params }, answer })),
  })

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
    const rejected: Answer = { kind: 'error', code: -1, message: 'no' }
    const cassette = cassetteOf([FORM, accept], [sampling('Capital of Spain?'), rejected])
    const { call, desk, open, by, connection, answers } = await atWork(era, [[FORM], [sampling()]], {
      routes: { elicitation: 'cassette', sampling: 'cassette' },
      cassette,
    })
    const { ask, mismatch } = await open(({ kind }) => kind === 'sampling')
    expect(mismatch).toMatchObject({ nearest: 1, received: ask.params })
    expect(mismatch?.diff.differences).toHaveLength(1)
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
    const cassette = cassetteOf([sampling(), { kind: 'sampling', result: { from: 'tape' } }])
    const { desk, open, running, by, call, answers } = await atWork(era, [[sampling()]], { cassette })
    const { ask } = await open()
    for (const route of ['provider', 'reject', 'cassette'] as const) {
      desk.choose(ask.key, route)
      expect((await open()).route).toBe(route)
    }
    expect([running.length, cassette.plays(), by().length]).toEqual([0, [0], 0])
    desk.play(ask.key)
    await call.done
    expect(answers.map(({ reply }) => reply)).toEqual([{ from: 'tape' }])
  })
})
