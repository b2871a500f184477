import { describe, expect, it } from 'vitest'
import { atWork, completed, ERAS, inPhase, nth, ORIGIN, sampling } from '@/lib/testing/desk-at-work'
import { TrustBook } from './trust'

describe.each(ERAS)('A trusted server (%s)', (era) => {
  const routes = { sampling: 'provider' } as const
  const trusting = (requests: number, tokens = 100_000): TrustBook => {
    const trust = new TrustBook()
    trust.grant(ORIGIN, { requests, tokens })
    return trust
  }
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

  it('is trusted with one click, from the request that is being read', async () => {
    const { desk, running, open, answers, trust } = await atWork(era, [[sampling('a')], [sampling('b')]], { routes })
    const { ask } = await open(inPhase('review-prompt'))
    desk.trust(ask.key, { requests: 1, tokens: 1_000 })
    ;(await nth(running, 0)).ends('A')
    await open(inPhase('review-prompt'))
    expect(answers).toEqual([{ name: 'ask-1', reply: completed('A').result }])
    expect(trust.state().get(ORIGIN)?.ended).toBe('It was for one request.')
  })

  it('stops at a failure and waits for the person', async () => {
    const trust = trusting(5)
    const { running, open, answers } = await atWork(era, [[sampling('a')]], { routes, trust })
    ;(await nth(running, 0)).fails(new Error('broken'))
    expect((await open(inPhase('failed'))).job).toMatchObject({ problem: { cause: 'broken' } })
    expect(answers).toEqual([])
  })
})
