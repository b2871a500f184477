import { describe, expect, it } from 'vitest'
import { ProblemError } from '@/lib/protocol/problem'
import { atWork, completed, ERAS, inPhase, PROVIDER, sampling } from '@/lib/testing/desk-at-work'

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

  it('keeps what had come of a reply that broke off', async () => {
    const { desk, open, running } = await atWork(era, [[sampling()]], { routes })
    const { ask } = await open()
    void desk.job(ask.key)?.run()
    running[0]?.deps.onPartial?.({ text: 'Par', toolCalls: [] })
    running[0]?.fails(new Error('cut'))
    expect((await open(inPhase('failed'))).job).toMatchObject({ partial: { text: 'Par' } })
  })

  it('says what is missing where no provider is set up', async () => {
    const { desk, open } = await atWork(era, [[sampling()]], { routes, provider: undefined })
    const { ask } = await open()
    void desk.job(ask.key)?.run()
    expect((await open(inPhase('failed'))).job).toMatchObject({ problem: { code: 'NO_PROVIDER' } })
  })
})
