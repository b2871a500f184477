import { describe, expect, it, vi } from 'vitest'
import { handleApproval } from '@/lib/demo/concierge/approve-page'
import { handleConcierge } from '@/lib/demo/concierge/handle'
import { connectV1, connectV2, type Answers, type DemoClient } from '@/lib/testing/demo-clients'

const PEERS: [string, (answers?: Answers) => Promise<DemoClient>][] = [
  ['v1 SDK, 2025-11-25', (answers) => connectV1(handleConcierge, answers)],
  ['v2 SDK, 2025-06-18', (answers) => connectV2(handleConcierge, '2025-06-18', answers)],
  ['v2 SDK, 2026-07-28', (answers) => connectV2(handleConcierge, '2026-07-28', answers)],
]
const LINKS = PEERS.filter(([name]) => !name.includes('2025-06-18'))

const textOf = (result: { content: unknown[] }) => JSON.stringify(result.content)

describe.each(PEERS)('for a %s client', (_name, connect) => {
  const using = async <T>(answers: Answers, act: (client: DemoClient) => Promise<T>): Promise<T> => {
    const client = await connect(answers)
    try {
      return await act(client)
    } finally {
      await client.close()
    }
  }

  it('weather answers with structure, and the same as text', async () => {
    const { structuredContent, content } = await using({}, (client) => client.call('weather', { city: 'Oslo' }))
    expect(structuredContent).toMatchObject({ city: 'Oslo', celsius: expect.any(Number) as number })
    expect(content).toContainEqual({ type: 'text', text: JSON.stringify(structuredContent) })
  })

  it('search_flights takes every kind of argument', async () => {
    const result = await using({}, (client) =>
      client.call('search_flights', {
        legs: [
          { from: 'OSL', to: 'LIS', date: '2027-05-01' },
          { from: 'LIS', to: 'OSL', date: '2027-05-04' },
        ],
        travellers: { adults: 1, children: [{ age: 4 }] },
        cabin: 'business',
        maxPrice: null,
        stops: 1,
        when: { kind: 'between', from: 8, until: 12 },
        baggage: ['cabin', 'skis'],
        refundable: true,
      }),
    )
    const { travellers, options } = result.structuredContent as {
      travellers: number
      options: { flights: unknown[] }[]
    }
    expect(travellers).toBe(2)
    expect(options.map(({ flights }) => flights.length)).toEqual([2, 2, 2])
  })

  it('search_flights refuses arguments that do not fit, as an error result', async () => {
    const result = await using({}, (client) => client.call('search_flights', { legs: [{ from: 'Oslo' }] }))
    expect(result.isError).toBe(true)
  })

  it('find_hotel works with its arguments mirrored into headers', async () => {
    const result = await using({}, (client) => client.call('find_hotel', { region: 'north', stars: 4 }))
    expect(textOf(result)).toContain('4 stars, north')
  })

  it('postcard sends a picture and a sound', async () => {
    const { content } = await using({}, (client) => client.call('postcard', { from: 'Oslo' }))
    const [, image, audio] = content as { data: string }[]
    expect(atob(image!.data).slice(1, 4)).toBe('PNG')
    expect(atob(audio!.data).slice(0, 4)).toBe('RIFF')
  })

  it('slow_count reports progress', async () => {
    const seen: number[] = []
    const result = await using({}, (client) =>
      client.call('slow_count', { to: 4, everyMs: 1 }, { onprogress: ({ progress }) => seen.push(progress) }),
    )
    expect(seen).toEqual([1, 2, 3, 4])
    expect(textOf(result)).toContain('Counted to 4.')
  })

  it('slow_count stops when cancelled', async () => {
    const stop = new AbortController()
    const call = using({}, (client) =>
      client.call(
        'slow_count',
        { to: 100, everyMs: 10 },
        {
          signal: stop.signal,
          onprogress: () => {
            stop.abort('enough')
          },
        },
      ),
    )
    await expect(call).rejects.toThrow()
  })

  it('burst sends as many notifications as asked for', async () => {
    let seen = 0
    const result = await using({}, (client) => client.call('burst', { count: 5000 }, { onprogress: () => seen++ }))
    expect(seen).toBe(5000)
    expect(textOf(result)).toContain('Sent 5000 progress notifications.')
  })

  it('fail fails in the result', async () => {
    expect(await using({}, (client) => client.call('fail'))).toMatchObject({ isError: true })
  })

  it('review_diff lets the model speak', async () => {
    const result = await using({ model: () => 'Looks restful.' }, (client) => client.call('review_diff'))
    expect(textOf(result)).toContain('test-model says: Looks restful.')
  })

  it('review_diff says so when the model wrote nothing', async () => {
    const result = await using({ model: () => ' ' }, (client) => client.call('review_diff'))
    expect(result).toMatchObject({ isError: true, content: [{ text: 'No review: the model wrote nothing' }] })
  })

  it('where_are_you repeats the roots, or is content without', async () => {
    const at = (answers: Answers) => using(answers, (client) => client.call('where_are_you')).then(textOf)
    expect(await at({ roots: ['file:///home/ada'] })).toContain('at home in file:///home/ada')
    expect(await at({ roots: [] })).toContain('nowhere in particular')
    expect(await at({})).toContain('which is fine')
  })
})

describe.each(LINKS)('approve_by_link for a %s client', (_name, connect) => {
  const decide = async (url: NonNullable<Answers['url']>) => {
    const client = await connect({ url })
    try {
      const { structuredContent } = await client.call('approve_by_link', { what: 'Upgrade' })
      return structuredContent
    } finally {
      await client.close()
    }
  }
  const press = (decision: string) => async (params: Record<string, unknown>) => {
    const body = new URLSearchParams({ decision })
    await handleApproval(new Request(String(params['url']), { method: 'POST', body }))
    return 'accept' as const
  }

  it('tells every outcome apart', async () => {
    expect(await decide(press('approved'))).toEqual({ status: 'approved' })
    expect(await decide(press('refused'))).toEqual({ status: 'refused' })
    expect(await decide(() => Promise.resolve('decline'))).toEqual({ status: 'declined' })
    expect(await decide(() => Promise.resolve('cancel'))).toEqual({ status: 'cancelled' })
  })
})

it('a rejected review is an error result on legacy', async () => {
  const client = await connectV1(handleConcierge, {
    model: () => {
      throw new Error('User rejected sampling request')
    },
  })
  expect(await client.call('review_diff')).toMatchObject({
    isError: true,
    content: [{ text: expect.stringContaining('User rejected sampling request') as string }],
  })
  await client.close()
})

it('log messages respect the level: opt-in on modern, set by the client on legacy', async () => {
  const modern = await connectV2(handleConcierge, '2026-07-28')
  await modern.call('slow_count', { to: 2, everyMs: 0 })
  expect(modern.notified).toEqual([])
  await modern.close()

  const legacy = await connectV2(handleConcierge, '2025-11-25')
  await legacy.call('slow_count', { to: 2, everyMs: 0 })
  expect(legacy.notified.map(({ method }) => method)).toEqual(['notifications/message', 'notifications/message'])
  await legacy.client.request({ method: 'logging/setLevel', params: { level: 'error' } })
  await legacy.call('slow_count', { to: 2, everyMs: 0 })
  expect(legacy.notified).toHaveLength(2)
  await legacy.close()
})

describe('open_account', () => {
  const press = async (url: unknown, decision: string) =>
    handleApproval(new Request(String(url), { method: 'POST', body: new URLSearchParams({ decision }) }))

  it.each(['approved', 'refused'])(
    'on 2025-11-25 refuses until the page was visited, says when it was %s, and then goes through',
    async (decision) => {
      const client = await connectV2(handleConcierge, '2025-11-25', { url: () => Promise.resolve('cancel') })
      const owner = `Ada ${decision}`
      const refused = await client.call('open_account', { owner }).catch((error: unknown) => error)
      expect(refused).toMatchObject({ code: -32042, data: { elicitations: [{ mode: 'url' }] } })
      const again = await client.call('open_account', { owner }).catch((error: unknown) => error)
      const [page] = (again as { data: { elicitations: { url: string; elicitationId: string }[] } }).data.elicitations
      expect(refused).toMatchObject({ data: { elicitations: [page] } })
      await press(page!.url, decision)
      await vi.waitFor(() => {
        expect(client.notified).toContainEqual({
          jsonrpc: '2.0',
          method: 'notifications/elicitation/complete',
          params: { elicitationId: page!.elicitationId },
        })
      })
      const { structuredContent } = await client.call('open_account', { owner })
      expect(structuredContent).toEqual({ status: decision === 'approved' ? 'opened' : 'refused' })
      await client.close()
    },
  )

  it('on 2026-07-28 asks for the page in a round', async () => {
    const client = await connectV2(handleConcierge, '2026-07-28', {
      url: async ({ url }) => {
        await press(url, 'approved')
        return 'accept'
      },
    })
    expect((await client.call('open_account')).structuredContent).toEqual({ status: 'opened' })
    await client.close()
  })

  it.each(['2025-06-18', '2025-11-25'] as const)('on %s says no to a client without URLs', async (revision) => {
    const client = await connectV2(handleConcierge, revision, {
      ...(revision === '2025-06-18' ? {} : { form: () => ({ action: 'cancel' }) }),
    })
    expect(await client.call('open_account')).toMatchObject({ isError: true })
    await client.close()
  })
})
