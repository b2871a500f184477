import { describe, expect, it } from 'vitest'
import { handleApproval } from '@/lib/demo/concierge/approve-page'
import { handleConcierge } from '@/lib/demo/concierge/handle'
import { connectV1, connectV2, type Answers, type DemoClient } from '@/lib/testing/demo-clients'

const DETAILS = { name: 'Ada', email: 'ada@example.com', departure: '2027-05-01', travellers: 2, cabin: 'economy' }

/** Uses the approval page as a person would: opens it, presses a button. */
const press = (decision: 'approved' | 'refused') => async (params: Record<string, unknown>) => {
  const url = String(params['url'])
  expect(await (await handleApproval(new Request(url))).text()).toContain('value="approved"')
  await handleApproval(new Request(url, { method: 'POST', body: new URLSearchParams({ decision }) }))
  return 'accept' as const
}

const WILLING: Answers = {
  form: () => ({ action: 'accept', content: DETAILS }),
  model: () => 'Trams, tarts and a slow river.',
  url: press('approved'),
}
const without = (kind: keyof Answers): Answers => ({ ...WILLING, [kind]: undefined })

const PEERS: [string, (answers: Answers) => Promise<DemoClient>][] = [
  ['v1 SDK, 2025-11-25', (answers) => connectV1(handleConcierge, answers)],
  ['v2 SDK, 2025-11-25', (answers) => connectV2(handleConcierge, '2025-11-25', answers)],
  ['v2 SDK, 2026-07-28', (answers) => connectV2(handleConcierge, '2026-07-28', answers)],
]

describe.each(PEERS)('book_trip for a %s client', (_name, connect) => {
  const book = async (answers: Answers) => {
    const client = await connect(answers)
    const result = await client.call('book_trip', { destination: 'Porto', nights: 2 })
    await client.close()
    return result
  }

  it('asks the person, the model and the person again, then books', async () => {
    const { content, structuredContent, isError } = await book(WILLING)
    expect(isError).not.toBe(true)
    expect(structuredContent).toMatchObject({
      status: 'booked',
      step: 'done',
      itinerary: 'Trams, tarts and a slow river.',
      writtenBy: 'test-model',
    })
    expect(content).toContainEqual(expect.objectContaining({ type: 'resource_link', title: 'Porto' }))
  })

  it.each([
    ['decline', 'declined', 'nothing was planned'],
    ['cancel', 'cancelled', 'Call me again'],
  ] as const)('takes a form answered with %s for an answer', async (action, status, text) => {
    const result = await book({ ...WILLING, form: () => ({ action }) })
    expect(result.structuredContent).toEqual({ status, step: 'details' })
    expect(JSON.stringify(result.content)).toContain(text)
  })

  it.each([
    ['decline', 'declined', 'declined to look'],
    ['cancel', 'cancelled', 'kept for an hour'],
  ] as const)('takes a link answered with %s for an answer', async (action, status, text) => {
    const result = await book({ ...WILLING, url: () => Promise.resolve(action) })
    expect(result.structuredContent).toMatchObject({ status, step: 'approval' })
    expect(JSON.stringify(result.content)).toContain(text)
  })

  it('does not book what was refused on the page', async () => {
    const result = await book({ ...WILLING, url: press('refused') })
    expect(result.structuredContent).toMatchObject({ status: 'refused', step: 'approval' })
  })

  it('waits for the page when the link is accepted first', async () => {
    const later: Promise<unknown>[] = []
    const result = await book({
      ...WILLING,
      url: (params) => {
        later.push(new Promise((resolve) => setTimeout(resolve, 0)).then(() => press('approved')(params)))
        return Promise.resolve('accept')
      },
    })
    await Promise.all(later)
    expect(result.structuredContent).toMatchObject({ status: 'booked' })
  })

  it('asks again when the form brings back what it does not allow', async () => {
    const messages: unknown[] = []
    const result = await book({
      ...WILLING,
      form: ({ message }) => {
        messages.push(message)
        return { action: 'accept', content: messages.length === 1 ? { ...DETAILS, departure: 'soon' } : DETAILS }
      },
    })
    expect(messages).toEqual(['Who is going to Porto, and how?', expect.stringContaining('departure')])
    expect(result.structuredContent).toMatchObject({ status: 'booked' })
  })

  it('writes the itinerary itself for a client without a model', async () => {
    expect((await book(without('model'))).structuredContent).toMatchObject({
      status: 'booked',
      writtenBy: 'the concierge',
    })
  })

  it('holds the booking and says where to approve it for a client that opens no pages', async () => {
    const result = await book(without('url'))
    expect(result.structuredContent).toMatchObject({ status: 'held' })
    expect(JSON.stringify(result.content)).toContain('http://demo.test/api/demo/concierge/approve?id=')
  })

  it('reports each step as progress', async () => {
    const client = await connect(WILLING)
    const steps: number[] = []
    await client.call('book_trip', {}, { onprogress: ({ progress }) => steps.push(progress) })
    await client.close()
    expect(steps.filter(Number.isInteger)).toEqual(expect.arrayContaining([1, 2, 3, 4]))
  })
})

describe('book_trip where the eras differ', () => {
  it('on legacy goes on without the model when sampling is rejected', async () => {
    const refusing: Answers = {
      ...WILLING,
      model: () => {
        throw new Error('User rejected sampling request')
      },
    }
    const client = await connectV1(handleConcierge, refusing)
    expect((await client.call('book_trip')).structuredContent).toMatchObject({
      status: 'booked',
      writtenBy: 'the concierge',
    })
    await client.close()
  })

  it('on legacy says with an error result that it needs a form', async () => {
    const client = await connectV1(handleConcierge, without('form'))
    expect(await client.call('book_trip')).toMatchObject({
      isError: true,
      content: [{ type: 'text', text: expect.stringContaining('elicitation/create') as string }],
    })
    await client.close()
  })

  it('on modern refuses a client without forms with -32021', async () => {
    const client = await connectV2(handleConcierge, '2026-07-28', without('form'))
    await expect(client.call('book_trip')).rejects.toMatchObject({
      code: -32021,
      data: { requiredCapabilities: { elicitation: { form: {} } } },
    })
    await client.close()
  })

  it('on 2025-11-25 tells the client that the page was used', async () => {
    let asked: unknown
    const client = await connectV2(handleConcierge, '2025-11-25', {
      ...WILLING,
      url: async (params) => {
        asked = params['elicitationId']
        return press('approved')(params)
      },
    })
    await client.call('book_trip')
    expect(asked).toEqual(expect.any(String))
    expect(client.notified).toContainEqual(
      expect.objectContaining({ method: 'notifications/elicitation/complete', params: { elicitationId: asked } }),
    )
    await client.close()
  })

  it('on 2026-07-28 asks for the page without an elicitationId', async () => {
    let asked: Record<string, unknown> = {}
    const client = await connectV2(handleConcierge, '2026-07-28', {
      ...WILLING,
      url: async (params) => press('approved')((asked = params)),
    })
    await client.call('book_trip')
    expect(asked).toMatchObject({ mode: 'url' })
    expect(asked).not.toHaveProperty('elicitationId')
    await client.close()
  })

  it('on 2025-06-18 asks in the words of that revision: no lists, titles by enumNames', async () => {
    let asked: Record<string, unknown> = {}
    const client = await connectV2(handleConcierge, '2025-06-18', {
      ...WILLING,
      form: (params) => ({ action: 'accept', content: ((asked = params), DETAILS) }),
    })
    expect((await client.call('book_trip')).structuredContent).toMatchObject({ status: 'held' })
    const kinds = JSON.stringify(asked['requestedSchema'])
    expect(kinds).toContain('enumNames')
    expect(kinds).not.toMatch(/oneOf|anyOf|"array"/)
    await client.close()
  })

  it('on 2025-03-26 knows that there is no elicitation', async () => {
    const client = await connectV2(handleConcierge, '2025-03-26', WILLING)
    expect((await client.call('book_trip')).isError).toBe(true)
    await client.close()
  })
})
