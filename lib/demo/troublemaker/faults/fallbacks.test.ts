import { describe, expect, it } from 'vitest'
import { handleTroublemaker } from '@/lib/demo/troublemaker/handle'
import type { Era } from '@/lib/protocol/revisions'
import { connectV2, type Answers, type DemoClient } from '@/lib/testing/demo-clients'
import { FALLBACK_FAULTS } from './fallbacks'

const ERAS: readonly Era[] = ['legacy', 'modern']
const NEWEST = { legacy: '2025-11-25', modern: '2026-07-28' } as const
const REJECTS = (): never => {
  throw new Error('User rejected sampling request')
}

/** Calls a tool with a real client that answers so; whatever is not given is not declared. */
const using = async <T>(era: Era, answers: Answers, work: (client: DemoClient) => Promise<T>): Promise<T> => {
  const client = await connectV2(handleTroublemaker, NEWEST[era], answers)
  try {
    return await work(client)
  } finally {
    await client.close()
  }
}

const say = (era: Era, tool: string, answers: Answers): Promise<string> =>
  using(era, answers, async ({ call }) => {
    const { content, isError } = await call(tool)
    return `${isError ? 'error: ' : ''}${(content[0] as { text: string }).text}`
  })

const accept = (content: object): Answers => ({ form: () => ({ action: 'accept', content }) })
const ADA = accept({ name: 'Ada' })
const DECLINE: Answers = { form: () => ({ action: 'decline' }) }
const CANCEL: Answers = { form: () => ({ action: 'cancel' }) }
const MODEL: Answers = { model: () => 'Cheese.' }

const failsWith = (era: Era, tool: string, answers: Answers, code: number) =>
  expect(say(era, tool, answers)).rejects.toMatchObject({ code })

/** The call is still open when another, made after its answer, has come back. */
const hangs = (era: Era, tool: string, answers: Answers) =>
  using(era, answers, async ({ call }) => {
    const stop = new AbortController()
    let ended = false
    const hanging = call(tool, {}, { signal: stop.signal }).then(
      () => (ended = true),
      () => undefined,
    )
    for (let calls = 0; calls < 5; calls++) await call('good')
    expect(ended).toBe(false)
    stop.abort()
    await hanging
  })

const post = (body: object, headers: Record<string, string> = {}): Promise<Response> =>
  handleTroublemaker(
    new Request('http://demo.test/mcp', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ jsonrpc: '2.0', ...body }),
    }),
  )

/** Everything declared, and an answer that no SDK would send; what comes of it, byte by byte. */
const raw = async (era: Era, tool: string, result: object): Promise<string> => {
  const capabilities = { elicitation: { form: {} }, sampling: {} }
  if (era === 'modern') {
    const _meta = {
      'io.modelcontextprotocol/protocolVersion': NEWEST.modern,
      'io.modelcontextprotocol/clientCapabilities': capabilities,
    }
    const params = { name: tool, _meta, inputResponses: { trouble: result }, requestState: 'trouble' }
    const response = await post({ id: 1, method: 'tools/call', params })
    return `HTTP ${response.status} ${await response.text()}`
  }
  const opened = await post({ id: 0, method: 'initialize', params: { protocolVersion: NEWEST.legacy, capabilities } })
  const session = { 'mcp-session-id': opened.headers.get('mcp-session-id') ?? '' }
  const { body } = await post({ id: 1, method: 'tools/call', params: { name: tool } }, session)
  let text = ''
  try {
    for await (const chunk of body!.pipeThrough(new TextDecoderStream())) {
      text += chunk
      if (chunk.includes('trouble-1')) await post({ id: 'trouble-1', result }, session)
    }
    return text
  } catch {
    return `${text}broken off`
  }
}

const forms = (): { readonly count: () => number; readonly answers: Answers } => {
  let asked = 0
  return {
    count: () => asked,
    answers: { form: () => (++asked < 4 ? { action: 'decline' } : { action: 'accept', content: { name: 'Ada' } }) },
  }
}

const WITNESSES: Record<string, (era: Era) => Promise<unknown>> = {
  hangs_on_decline: async (era) => {
    await hangs(era, 'hangs_on_decline', DECLINE)
    expect(await say(era, 'hangs_on_decline', CANCEL)).toContain('Nothing was reserved')
  },
  crashes_on_decline: async (era) => {
    expect(await raw(era, 'crashes_on_decline', { action: 'decline' })).toMatch(/broken off$|^HTTP 500/)
    expect(await say(era, 'crashes_on_decline', ADA)).toBe('A table is reserved for Ada.')
  },
  crashes_on_cancel: async (era) => {
    await failsWith(era, 'crashes_on_cancel', CANCEL, -32603)
    expect(await say(era, 'crashes_on_cancel', DECLINE)).toContain('nothing was reserved')
  },
  books_anyway: async (era) => {
    expect(await say(era, 'books_anyway', DECLINE)).toBe(await say(era, 'books_anyway', ADA))
  },
  asks_until_yes: async (era) => {
    const { count, answers } = forms()
    expect(await say(era, 'asks_until_yes', answers)).toBe('A table is reserved for Ada.')
    expect(count()).toBe(4)
  },
  samples_undeclared: async (era) => {
    const asked = say(era, 'samples_undeclared', ADA)
    if (era === 'legacy') expect(await asked).toMatch(/^error: Your client would not/)
    else await expect(asked).rejects.toMatchObject({ code: 'CAPABILITY_NOT_SUPPORTED' })
    expect(await say(era, 'samples_undeclared', MODEL)).toBe('Your model says: Cheese.')
  },
  fails_without_forms: async (era) => {
    await failsWith(era, 'fails_without_forms', MODEL, -32603)
    expect(await say(era, 'fails_without_forms', ADA)).toBe('A table is reserved for Ada.')
  },
  hangs_without_sampling: async (era) => {
    await hangs(era, 'hangs_without_sampling', ADA)
    expect(await say(era, 'hangs_without_sampling', MODEL)).toBe('Your model says: Cheese.')
  },
  takes_anything: async (era) => {
    const number = { action: 'accept', content: { name: 42 } }
    expect(await raw(era, 'takes_anything', number)).toContain('A table is reserved for 42.')
    expect(await raw(era, 'hangs_on_decline', number)).toContain('That is no name')
  },
  crashes_on_bad_completion: async (era) => {
    expect(await raw(era, 'crashes_on_bad_completion', { role: 'assistant', model: 'm' })).toContain('-32603')
    expect(await say(era, 'crashes_on_bad_completion', MODEL)).toBe('Your model says: Cheese.')
  },
  hangs_on_rejection: async (era) => {
    await hangs(era, 'hangs_on_rejection', { model: REJECTS })
  },
}

it('has a witness for each', () => {
  expect(Object.keys(WITNESSES).sort()).toEqual(FALLBACK_FAULTS.map(({ id }) => id).sort())
})

describe.each(ERAS)('with a real client of the %s era', (era) => {
  const tools = FALLBACK_FAULTS.filter(({ eras }) => eras.includes(era)).map(({ id, does }) => [id, does])
  it.each(tools)('%s: %s', async (id) => {
    await WITNESSES[id]!(era)
  })
})
