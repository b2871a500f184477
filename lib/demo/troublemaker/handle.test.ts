import { describe, expect, it } from 'vitest'
import { connectV2 } from '@/lib/testing/demo-clients'
import { factsMissing, readFacts } from '@/lib/testing/shared-facts'
import type { Era } from '@/lib/protocol/revisions'
import { FAULTS, listTools } from './catalogue'
import { HOSTILE_APP } from './faults/apps'
import { FALLBACK_FAULTS } from './faults/fallbacks'
import { handleTroublemaker } from './handle'
import { HOSTILE_PAGE } from './hostile-page'

const URL_ = 'http://demo.test/api/demo/troublemaker/mcp'
const ERAS: readonly Era[] = ['legacy', 'modern']
const REQUIREMENTS = 'spec/requirements.json'
const ID = 7

/** What a call brought: the bytes, how they were labelled, and whether the connection broke off. */
type Wire = { status: number; type: string | null; bytes: Uint8Array; text: string; broken: boolean }

const post = (body: unknown, headers: Record<string, string> = {}) =>
  handleTroublemaker(
    new Request(URL_, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
      body: JSON.stringify(body),
    }),
  )

const openSession = async (): Promise<Record<string, string>> => {
  const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'raw', version: '1' } }
  const response = await post({ jsonrpc: '2.0', id: 0, method: 'initialize', params })
  return { 'mcp-session-id': response.headers.get('mcp-session-id') ?? '' }
}

const ENVELOPE = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientCapabilities': {},
}

const start = async (era: Era, tool: string, more: object = {}, id: string | number = ID) => {
  const headers = era === 'legacy' ? await openSession() : {}
  const _meta = { progressToken: 'mine', ...(era === 'modern' ? ENVELOPE : {}) }
  const params = { name: tool, arguments: {}, _meta, ...more }
  return { headers, response: await post({ jsonrpc: '2.0', id, method: 'tools/call', params }, headers) }
}

const readAll = async (response: Response): Promise<Wire> => {
  const chunks: Uint8Array[] = []
  let broken = false
  try {
    for await (const chunk of response.body ?? []) chunks.push(chunk)
  } catch {
    broken = true
  }
  const bytes = Uint8Array.from(chunks.flatMap((chunk) => [...chunk]))
  const type = response.headers.get('content-type')
  return { status: response.status, type, bytes, text: new TextDecoder().decode(bytes), broken }
}

const play = async (era: Era, tool: string, more?: object, id?: string | number): Promise<Wire> =>
  readAll((await start(era, tool, more, id)).response)

/** The messages of a stream or body, in order; throws where one is not JSON. */
const messages = ({ text, type }: Wire): Record<string, unknown>[] =>
  (type === 'text/event-stream' ? [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => data ?? '') : [text]).map(
    (data) => JSON.parse(data) as Record<string, unknown>,
  )
const only = (wire: Wire): Record<string, unknown> => {
  const all = messages(wire)
  expect(all).toHaveLength(1)
  return all[0]!
}
const ask = async (era: Era, method: string, more: object = {}) => {
  const headers = era === 'legacy' ? await openSession() : {}
  const params = { ...more, ...(era === 'modern' && { _meta: ENVELOPE }) }
  return result(await readAll(await post({ jsonrpc: '2.0', id: ID, method, params }, headers)))
}
const result = (wire: Wire) => only(wire)['result'] as Record<string, unknown>
const params = (wire: Wire) => messages(wire).map((message) => message['params'])

/** Reads a stream that stays open up to its n-th event. */
const eventsOf = (response: Response) => {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return {
    next: async (count: number) => {
      while (text.split('\n\n').length <= count) {
        const { done, value } = await reader.read()
        if (done) break
        text += value
      }
      return [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? '') as Record<string, unknown>)
    },
    cancel: () => reader.cancel(),
  }
}

/** The rest answer amiss, and have their witnesses in faults/fallbacks.test.ts. */
const WIRE_FAULTS = FAULTS.filter((fault) => !FALLBACK_FAULTS.includes(fault))

/** What each fault looks like on the wire; a fault without a witness fails the first test below. */
const WITNESSES: Record<string, (era: Era) => Promise<unknown>> = {
  hostile_app: async (era) => {
    expect(result(await play(era, 'hostile_app'))['content']).toHaveLength(1)
    const listed = listTools(era).find((tool) => tool['name'] === 'hostile_app')
    expect(listed).toMatchObject({ _meta: { ui: { resourceUri: HOSTILE_APP.uri } } })
    const page = await ask(era, 'resources/read', { uri: HOSTILE_APP.uri })
    expect(page).toMatchObject({ contents: [{ mimeType: HOSTILE_APP.mimeType, text: HOSTILE_PAGE }] })
    expect(await ask(era, 'resources/list')).toMatchObject({ resources: [HOSTILE_APP] })
    expect(await ask(era, 'resources/templates/list')).toMatchObject({ resourceTemplates: [] })
  },
  good: async (era) => {
    const wire = await play(era, 'good')
    expect(only(wire)).toMatchObject({
      jsonrpc: '2.0',
      id: ID,
      result: { content: [{ text: 'Nothing to see here.' }] },
    })
    expect('resultType' in result(wire)).toBe(era === 'modern')
  },
  bad_json_event: async (era) => {
    const wire = await play(era, 'bad_json_event')
    const [first, second] = [...wire.text.matchAll(/^data: (.*)$/gm)].map(([, data]) => data ?? '')
    expect(() => JSON.parse(first!) as unknown).toThrow()
    expect(JSON.parse(second!)).toMatchObject({ id: ID })
  },
  bad_json_body: async (era) => {
    const wire = await play(era, 'bad_json_body')
    expect(wire.type).toBe('application/json')
    expect(() => messages(wire)).toThrow()
  },
  two_messages_per_event: async (era) => {
    const { text } = await play(era, 'two_messages_per_event')
    expect(text.split('\n\n')[0]?.match(/^data: /gm)).toHaveLength(2)
  },
  invalid_utf8: async (era) => {
    const { bytes } = await play(era, 'invalid_utf8')
    expect(bytes.includes(0xe9)).toBe(true)
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow()
  },
  batch_response: async (era) => {
    expect(only(await play(era, 'batch_response'))).toEqual([expect.objectContaining({ id: ID })])
  },
  deep_nesting: async (era) => {
    expect((await play(era, 'deep_nesting')).text).toContain('['.repeat(20_000))
  },
  unknown_fields: async (era) => {
    const message = only(await play(era, 'unknown_fields'))
    expect(message).toMatchObject({
      trailer: {},
      result: { mood: 'generous', _meta: { 'io.modelcontextprotocol/mood': 'generous' } },
    })
  },
  wrong_id: async (era) => {
    expect(only(await play(era, 'wrong_id'))['id']).toBe(ID + 1000)
    expect(only(await play(era, 'wrong_id', {}, 'p-1'))['id']).toBe('p-1-not')
  },
  id_of_other_type: async (era) => {
    expect(only(await play(era, 'id_of_other_type'))['id']).toBe('7')
    expect(only(await play(era, 'id_of_other_type', {}, 'p-12'))['id']).toBe(12)
  },
  null_id_error: async (era) => {
    expect(only(await play(era, 'null_id_error'))).toMatchObject({ id: null, error: { code: -32603 } })
  },
  no_jsonrpc: async (era) => {
    expect(Object.keys(only(await play(era, 'no_jsonrpc')))).toEqual(['id', 'result'])
  },
  result_and_error: async (era) => {
    expect(Object.keys(only(await play(era, 'result_and_error')))).toEqual(['jsonrpc', 'id', 'result', 'error'])
  },
  neither_result_nor_error: async (era) => {
    expect(only(await play(era, 'neither_result_nor_error'))).toEqual({ jsonrpc: '2.0', id: ID })
  },
  result_not_object: async (era) => {
    expect(only(await play(era, 'result_not_object'))['result']).toBe('done')
  },
  error_without_code: async (era) => {
    expect(only(await play(era, 'error_without_code'))['error']).toEqual({ message: 'Something' })
  },
  error_code_string: async (era) => {
    expect(only(await play(era, 'error_code_string'))['error']).toMatchObject({ code: 'EOOPS' })
  },
  reserved_error_code: async (era) => {
    expect(only(await play(era, 'reserved_error_code'))['error']).toMatchObject({ code: -32077 })
  },
  duplicate_response: async (era) => {
    expect(messages(await play(era, 'duplicate_response')).map(({ id }) => id)).toEqual([ID, ID])
  },
  no_schema: async (era) => {
    const bare = listTools(era).filter((tool) => !('inputSchema' in tool))
    expect(bare.map((tool) => tool['name'])).toEqual(['no_schema'])
    expect(result(await play(era, 'no_schema'))['content']).toHaveLength(1)
  },
  structured_mismatch: async (era) => {
    const listed = listTools(era).find((tool) => tool['name'] === 'structured_mismatch')
    expect(listed).toMatchObject({ outputSchema: { properties: { celsius: { type: 'number' } } } })
    expect(result(await play(era, 'structured_mismatch'))['structuredContent']).toEqual({
      celsius: 'warm',
      sky: 'green',
    })
  },
  structured_missing: async (era) => {
    const listed = listTools(era).find((tool) => tool['name'] === 'structured_missing')
    expect(listed).toHaveProperty('outputSchema')
    expect(result(await play(era, 'structured_missing'))).not.toHaveProperty('structuredContent')
  },
  content_not_array: async (era) => {
    expect(result(await play(era, 'content_not_array'))['content']).toEqual({ type: 'text', text: 'All alone.' })
  },
  unknown_content: async (era) => {
    expect(result(await play(era, 'unknown_content'))['content']).toMatchObject([{ type: 'hologram' }])
  },
  bad_base64: async (era) => {
    const [{ data }] = result(await play(era, 'bad_base64'))['content'] as [{ data: string }]
    expect(() => atob(data)).toThrow()
  },
  no_result_type: async (era) => {
    expect(Object.keys(result(await play(era, 'no_result_type')))).toEqual(['content'])
  },
  input_required_of_nothing: async (era) => {
    expect(result(await play(era, 'input_required_of_nothing'))).toEqual({ resultType: 'input_required' })
  },
  progress_backwards: async (era) => {
    const reported = params(await play(era, 'progress_backwards')).slice(0, 3)
    expect(reported).toMatchObject([5, 3, 3].map((progress) => ({ progressToken: 'mine', progress })))
  },
  progress_unknown_token: async (era) => {
    expect(params(await play(era, 'progress_unknown_token'))[0]).toMatchObject({ progressToken: 'somebody-else' })
  },
  progress_after_result: async (era) => {
    const [before, answer, after] = messages(await play(era, 'progress_after_result'))
    expect([before?.['method'], answer?.['id'], after?.['method']]).toEqual([
      'notifications/progress',
      ID,
      'notifications/progress',
    ])
  },
  notification_with_id: async (era) => {
    expect(messages(await play(era, 'notification_with_id'))[0]).toMatchObject({
      method: 'notifications/message',
      id: 4711,
    })
  },
  unknown_notification: async (era) => {
    expect(messages(await play(era, 'unknown_notification'))[0]).toMatchObject({ method: 'notifications/gossip' })
  },
  params_not_object: async (era) => {
    expect(params(await play(era, 'params_not_object'))[0]).toEqual(['info', 'hello'])
  },
  bad_log_level: async (era) => {
    expect(params(await play(era, 'bad_log_level'))[0]).toMatchObject({ level: 'shouting' })
  },
  cut_mid_event: async (era) => {
    const wire = await play(era, 'cut_mid_event')
    expect(wire.broken).toBe(false)
    expect(wire.text).toMatch(/\n\nevent: message\ndata: \{"jsonrpc"[^\n]*$/)
  },
  broken_off_mid_event: async (era) => {
    const wire = await play(era, 'broken_off_mid_event')
    expect(wire.broken).toBe(true)
    expect(wire.text).toMatch(/\n\nevent: message\ndata: \{"jsonrpc"[^\n]*$/)
  },
  no_answer: async (era) => {
    const wire = await play(era, 'no_answer')
    expect(messages(wire).map(({ method }) => method)).toEqual(['notifications/message'])
    expect(wire.text.endsWith('\n\n')).toBe(true)
  },
  never_answers: async (era) => {
    const { response } = await start(era, 'never_answers')
    const reader = response.body!.getReader()
    expect(new TextDecoder().decode((await reader.read()).value)).toBe(': still here\n\n')
    await reader.cancel()
  },
  accepted_202: async (era) => {
    expect(await play(era, 'accepted_202')).toMatchObject({ status: 202, type: null, text: '' })
  },
  answers_after_cancel: async (era) => {
    const { headers, response } = await start(era, 'answers_after_cancel')
    const stream = eventsOf(response)
    await stream.next(1)
    const cancelled = { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: ID } }
    expect((await post(cancelled, headers)).status).toBe(202)
    expect((await stream.next(2))[1]).toMatchObject({ id: ID, result: {} })
  },
  html_200: async (era) => {
    expect(await play(era, 'html_200')).toMatchObject({
      status: 200,
      type: 'text/html; charset=utf-8',
      text: expect.stringContaining('<h1>') as string,
    })
  },
  wrong_content_type: async (era) => {
    const wire = await play(era, 'wrong_content_type')
    expect(wire.type).toBe('text/plain')
    expect(only(wire)).toMatchObject({ id: ID })
  },
  stream_labelled_json: async (era) => {
    const wire = await play(era, 'stream_labelled_json')
    expect(wire.type).toBe('application/json')
    expect(wire.text).toMatch(/^event: message\ndata: /)
  },
  http_500: async (era) => {
    expect(await play(era, 'http_500')).toMatchObject({ status: 500, type: 'text/plain' })
  },
  elicit_unadvertised: (era) => witnessAsk(era, 'elicit_unadvertised', { mode: 'form' }),
  elicit_nested: (era) =>
    witnessAsk(era, 'elicit_nested', {
      requestedSchema: { properties: { address: { type: 'object' } }, required: ['address', 'phone'] },
    }),
  elicit_unknown_mode: (era) => witnessAsk(era, 'elicit_unknown_mode', { mode: 'telepathy' }),
  elicit_bad_url: (era) => witnessAsk(era, 'elicit_bad_url', { mode: 'url', url: 'javascript:alert(1)' }),
  sampling_without_max_tokens: async (era) => {
    const asked = await witnessAsk(era, 'sampling_without_max_tokens', { messages: [{ role: 'user' }] })
    expect(asked).not.toHaveProperty('maxTokens')
  },
  request_with_null_id: (era) => witnessAsk(era, 'request_with_null_id', { maxTokens: 10 }, null),
  request_on_modern: async (era) => {
    const [request, answer] = messages(await play(era, 'request_on_modern'))
    expect(request).toMatchObject({ method: 'sampling/createMessage', id: 'trouble-1' })
    expect(answer).toMatchObject({ id: ID })
  },
}

/** A question, whatever its fault, gets its answer back to the caller. */
const witnessAsk = async (era: Era, tool: string, expected: object, askId: string | null = 'trouble-1') => {
  const given = { action: 'decline' }
  if (era === 'modern') {
    const { inputRequests } = result(await play(era, tool)) as { inputRequests: { trouble: { params: object } } }
    expect(inputRequests.trouble.params).toMatchObject(expected)
    const answered = await play(era, tool, { inputResponses: { trouble: given }, requestState: 'trouble' })
    expect(JSON.stringify(result(answered))).toContain('decline')
    return inputRequests.trouble.params
  }
  const { headers, response } = await start(era, tool)
  const stream = eventsOf(response)
  const [request] = await stream.next(1)
  expect(request).toMatchObject({ id: askId, params: expected })
  await post({ jsonrpc: '2.0', id: askId, error: { code: -1, message: 'decline' } }, headers)
  expect(JSON.stringify((await stream.next(2))[1])).toContain('decline')
  return request!['params'] as object
}

describe('the catalogue', () => {
  it('has a witness for every fault, and at least 25 of them', () => {
    expect(Object.keys(WITNESSES).sort()).toEqual(WIRE_FAULTS.map(({ id }) => id).sort())
    expect(FAULTS.filter(({ violates }) => violates.length > 0).length).toBeGreaterThanOrEqual(25)
  })

  it.skipIf(factsMissing(REQUIREMENTS))('names only requirements that exist (skipped where the list is absent)', () => {
    const known = new Set((readFacts(REQUIREMENTS) as readonly { id: string }[]).map(({ id }) => id))
    expect(FAULTS.flatMap(({ violates }) => violates).filter((id) => !known.has(id))).toEqual([])
  })

  it.each(ERAS)('lists each tool of the %s era once, with name and description', async (era) => {
    const headers = era === 'legacy' ? await openSession() : {}
    const params = era === 'modern' ? { _meta: ENVELOPE } : {}
    const response = await post({ jsonrpc: '2.0', id: 1, method: 'tools/list', params }, headers)
    const { tools } = ((await response.json()) as { result: { tools: { name: string; description: string }[] } }).result
    expect(new Set(tools.map(({ name }) => name)).size).toBe(tools.length)
    expect(tools.every(({ description }) => description.length > 0)).toBe(true)
    expect(tools.map(({ name }) => name)).toEqual(FAULTS.filter(({ eras }) => eras.includes(era)).map(({ id }) => id))
  })
})

describe.each(ERAS)('on the wire of the %s era', (era) => {
  it.each(WIRE_FAULTS.filter(({ eras }) => eras.includes(era)).map(({ id, does }) => [id, does]))(
    '%s: %s',
    async (id) => {
      await WITNESSES[id]!(era)
    },
  )
})

describe('between its faults it behaves', () => {
  it.each(['2025-03-26', '2025-11-25', '2026-07-28'] as const)(
    'a real client of %s connects and calls the good tool',
    async (revision) => {
      const { call, close } = await connectV2(handleTroublemaker, revision)
      expect((await call('good')).content).toEqual([{ type: 'text', text: 'Nothing to see here.' }])
      await expect(call('no_such_tool')).rejects.toMatchObject({ code: -32602 })
      await close()
    },
  )

  it('ends sessions, and refuses what it cannot serve', async () => {
    const headers = await openSession()
    const ping = { jsonrpc: '2.0', id: 1, method: 'ping' }
    expect((await post(ping, headers)).status).toBe(200)
    expect((await handleTroublemaker(new Request(URL_, { method: 'DELETE', headers }))).status).toBe(204)
    expect((await post(ping, headers)).status).toBe(404)
    expect((await handleTroublemaker(new Request(URL_))).status).toBe(405)
    expect((await handleTroublemaker(new Request(URL_, { method: 'POST', body: '{' }))).status).toBe(400)
    expect((await post({ jsonrpc: '2.0', id: 1, method: 'ping', params: { _meta: ENVELOPE } })).status).toBe(404)
  })
})
