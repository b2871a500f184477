import { describe, expect, it } from 'vitest'
import type { EventOf, EventType, HttpId, RecordingEvent } from '@/lib/recording/events'
import type { ProbingId, Seq } from '@/lib/recording/keys'
import { newHeader } from '@/lib/recording/recording'
import { findingsOf } from '@/lib/testing/findings-of'
import { goodSession } from '@/lib/testing/good-session'
import { rowsOf, viewsOf } from '@/lib/testing/timeline-text'
import { Transcript } from '@/lib/testing/transcript'
import { droppedFrom } from './bodies'
import { select } from '@/lib/share/select/select'
import { Redactor } from './plan'
import { planRedaction, redact } from './redact'
import type { Source } from './types'

const TOKEN = 'Zx81kLmNpQr7'
const PIXELS = btoa('\x89PNG'.repeat(40))
const call = (args: object) => ({ id: 1, method: 'tools/call', params: { name: 'tool', arguments: args } })
const JSON_BODY = ['content-type', 'application/json'] as const

const sourceOf = (t: Transcript, title = 'a session'): Source => ({
  header: newHeader('id', 0, title),
  events: t.events,
})

/** What of each type of event there is once secrets are out. */
const shared = (t: Transcript, known: readonly string[] = [], off: readonly string[] = []) => {
  const source = redact(sourceOf(t), known, new Set(off))
  return {
    ...source,
    all: <T extends EventType>(type: T) => source.events.filter((event): event is EventOf<T> => event.type === type),
  }
}
const bodies = (t: Transcript) =>
  shared(t)
    .all('http-request-sent')
    .map(({ body }) => body)
const plan = (t: Transcript, known: readonly string[] = []) => planRedaction(sourceOf(t), known).replacements
const list = (t: Transcript, known: readonly string[] = []) =>
  plan(t, known).map(({ why, what, excerpt, count }) => `${why}: ${what} (${excerpt}) × ${count}`)

/** Hexadecimal digits of ASCII. */
const hex = (text: string): string => Array.from(text, (char) => char.charCodeAt(0).toString(16)).join('')
const session = () => new Transcript().connects('2025-11-25')

describe('What stands in a secret’s place', () => {
  it('is the same everywhere, says what it was, and leaves schemes, names and attributes', () => {
    const t = session()
    t.sends(call({ note: `is it ${TOKEN}?` }), {
      url: `${t.url}?access_token=${TOKEN}&x=1`,
      headers: [JSON_BODY, ['Authorization', `Bearer ${TOKEN}`], ['Cookie', 'theme=dark; sid=opens-77-sesame']],
    })
    t.accepted(200, { headers: [['Set-Cookie', 'sid=opens-78-sesame; Path=/; Secure']] })
    const [request] = shared(t).all('http-request-sent')
    expect(request?.url).toBe('http://server.test/mcp?access_token=[secret-1:access_token]&x=1')
    expect(request?.headers).toEqual([
      JSON_BODY,
      ['Authorization', 'Bearer [secret-1:access_token]'],
      ['Cookie', 'theme=[secret-2:cookie-theme]; sid=[secret-3:cookie-sid]'],
    ])
    expect(request?.body).toBe(JSON.stringify({ jsonrpc: '2.0', ...call({ note: 'is it [secret-1:access_token]?' }) }))
    expect(shared(t).all('http-response-received')[0]?.headers).toEqual([
      ['Set-Cookie', 'sid=[secret-4:cookie-sid]; Path=/; Secure'],
    ])
  })

  it('is text that URLs, JSON and headers have no other writing for', () => {
    const t = session()
    t.sends(call({ password: TOKEN, 'my "own" api key/é': 'Qq99qqqq77' }))
    const notes = bodies(t)[0]?.match(/\[secret[^\]]*\]/g) ?? []
    expect(notes).toEqual(['[secret-1:password]', '[secret-2:my-own-api-key-]'])
    for (const note of notes) {
      expect(new URL(`http://x.test/${note}?a=${note}#${note}`).href).toBe(`http://x.test/${note}?a=${note}#${note}`)
      expect(JSON.stringify(note)).toBe(`"${note}"`)
      expect(note).toMatch(/^[\x21-\x7e]+$/)
    }
  })

  it('leaves a URL’s user one that reads the same', () => {
    const t = new Transcript('c1', `https://ada:${TOKEN}@server.test/mcp`).starts()
    const [started] = shared(t).all('connection-started')
    expect(started?.url).toBe('https://ada:secret-1-password@server.test/mcp')
    expect(new URL(started?.url ?? '').href).toBe(started?.url)
  })

  it('takes quotes where a number was, in JSON within JSON as well', () => {
    const t = session()
    t.sends(call({ pin: 4711, text: JSON.stringify({ otp: 123456, at: 1 }), other: 4711 }))
    const { params } = JSON.parse(bodies(t)[0] ?? '') as { params: { arguments: Record<string, unknown> } }
    expect(params.arguments).toEqual({
      pin: '[secret-1:pin]',
      text: '{"otp":"[secret-2:otp]","at":1}',
      other: 4711,
    })
  })

  it('is put into JSON anew where a secret was a bare number', () => {
    const t = session()
    t.sends(call({ account: 987654321098, list: [987654321098] }))
    t.sse({ method: 'notifications/message', params: { data: { account: 987654321098 } } })
    const { all } = shared(t, ['987654321098'])
    const note = '[secret-1:secret-of-yours]'
    expect(JSON.parse(all('http-request-sent')[0]?.body ?? '')).toMatchObject(call({ account: note, list: [note] }))
    expect(all('frame-received')[0]?.raw).toBe(
      `event: message\ndata: {"jsonrpc":"2.0","method":"notifications/message","params":{"data":{"account":"${note}"}}}\n\n`,
    )
  })

  it('keeps base64 and hex what they are', () => {
    const t = session()
    t.sends(call({ a: btoa(`user:${TOKEN}!`), b: `x${btoa(TOKEN)}`, c: `ff${hex(TOKEN)}` }))
    const body = shared(t, [TOKEN]).all('http-request-sent')[0]?.body ?? ''
    const { a, b, c } = (JSON.parse(body) as { params: { arguments: Record<string, string> } }).params.arguments
    expect(atob(a ?? '')).toBe('user:[secret-1:se!')
    expect(atob(b?.slice(1) ?? '')).toBe('[secret-1:se')
    expect(c).toBe(`ff${hex('[secret-1:se')}`)
  })
})

describe('A value that could be anything', () => {
  it.each(['dog7', 'admin', 'true', '12345678', 'password'])(
    'such as %s is replaced only where it has its name',
    (value) => {
      const t = session()
      t.sends(call({ password: value, note: `${value} or ${value}` }))
      const { arguments: args } = (JSON.parse(bodies(t)[0] ?? '') as { params: { arguments: object } }).params
      expect(args).toEqual({ password: '[secret-1:password]', note: `${value} or ${value}` })
      expect(plan(t)).toMatchObject([{ count: 1, places: [2] }])
    },
  )

  it('is no secret where one was replaced before, or is yet to be', () => {
    const t = session()
    t.sends(call({ password: '***', token: '<redacted>', api_key: '${API_KEY}', secret: '[secret-3:password]' }))
    expect(plan(t)).toEqual([])
  })
})

describe('Ids, cursors and what else is only named alike', () => {
  it('stay', () => {
    const t = session()
    t.sends({
      id: 'a3f1c9d27b604e8f',
      method: 'tools/call',
      params: {
        _meta: { progressToken: '5f3a8c1e-9b4d-4a6f-8e2b-7c5d1a0f9e3b' },
        cursor: 'eyJwYWdlIjoyfQ',
        taskId: crypto.randomUUID(),
        arguments: {
          tokens: 12,
          maxTokens: 4096,
          keyword: 'hotels77x',
          publicKey: 'abc123456',
          elicitationId: crypto.randomUUID(),
        },
      },
    })
    t.receives(
      {
        id: 'a3f1c9d27b604e8f',
        result: { nextCursor: 'eyJwYWdlIjozfQ', etag: 'W/"33a64df551425fcc55e4d42a148795d9"' },
      },
      {
        headers: [
          ['x-request-id', 'req_011CSHoEeqs5C35K2UUqR7Fy'],
          ['access-control-allow-credentials', 'true'],
        ],
      },
    )
    expect(list(t)).toEqual([])
  })

  it.each(['2025-11-25', '2026-07-28'] as const)('are all that is left in a good session of %s', async (revision) => {
    const events = await goodSession(revision)
    const whats = planRedaction({ header: newHeader('id', 0, 'x'), events }, []).replacements.map(({ what }) => what)
    const secrets = revision === '2025-11-25' ? ['header mcp-session-id'] : ['requestState']
    // The Concierge's icons differ in size only.
    const kinds = whats.map((what) => what.replace(/^(image\/svg\+xml), \d+ B$/, '$1'))
    expect(new Set(kinds)).toEqual(new Set([...secrets, 'image/svg+xml', 'image/png, 757 B', 'audio/wav, 6 kB']))
    const after = redact({ header: newHeader('id', 0, 'x'), events }, [], new Set()).events
    const rows = (all: readonly RecordingEvent[]) =>
      rowsOf(viewsOf(all).timeline).map(({ key, kind, label, depth, status, exchange }) => [
        key,
        kind,
        label,
        depth,
        status,
        exchange,
      ])
    expect(rows(after)).toEqual(rows(events))
    expect(findingsOf(after)).toEqual(findingsOf(events))
  })
})

describe('A session in a URL', () => {
  it('is taken out of it, and what was posted there is still MCP', () => {
    const id = crypto.randomUUID()
    const t = new Transcript('c1', 'http://server.test/sse').connects('2024-11-05', { transport: 'http+sse' })
    t.opens('GET')
    t.sse(`/messages?sessionId=${id}`, { event: 'endpoint' })
    t.sends('[', { url: `http://server.test/messages?sessionId=${id}` })
    const { events } = shared(t)
    expect(JSON.stringify(events)).not.toContain(id)
    expect(viewsOf(events).statistics()).toMatchObject({ malformed: 1 })
  })
})

describe('The list', () => {
  it('says why, what, how often and where, and never the secret', () => {
    const t = session()
    t.sends(call({ api_key: TOKEN, again: TOKEN, jwt: 'dog7' }), { headers: [JSON_BODY, ['x-note', 'hush-hush-44']] })
    t.receives({ id: 1, result: { content: [{ type: 'text', text: 'ghp_0123456789abcdefABCDEF and hush-hush-44' }] } })
    t.sends(call({ icon: { mimeType: 'image/png', data: PIXELS } }))
    expect(list(t, ['hush-hush-44', 'never seen before'])).toEqual([
      'value: a secret of yours (hu… 12 characters) × 2',
      'name: api_key (Zx… 12 characters) × 2',
      'name: jwt (… 4 characters) × 1',
      'pattern: a token (gh… 26 characters) × 1',
      'body: image/png, 160 B (image/png, 160 B) × 1',
    ])
    expect(JSON.stringify(plan(t, ['hush-hush-44']))).not.toMatch(/Zx81k|hush|0123456789abc/)
  })

  it('can be switched off one by one, with all that gives the same secret away', () => {
    const t = session()
    t.sends(call({ note: TOKEN }), {
      headers: [JSON_BODY, ['authorization', `Basic ${btoa(`ada:${TOKEN}`)}`], ['x-api-key', 'other-77-secret']],
    })
    const ids = plan(t).map(({ id }) => id)
    expect(ids).toEqual(['secret-1', 'secret-2'])
    expect(shared(t, [], ['secret-2']).all('http-request-sent')[0]?.headers[2]).toEqual([
      'x-api-key',
      'other-77-secret',
    ])
    expect(shared(t, [], ['secret-1']).all('http-request-sent')[0]).toMatchObject({
      headers: [JSON_BODY, ['authorization', `Basic ${btoa(`ada:${TOKEN}`)}`], ['x-api-key', '[secret-2:x-api-key]']],
      body: expect.stringContaining(TOKEN) as string,
    })
    expect(shared(t, [], ids).events).toEqual(t.events)
    expect(shared(t, [], ['secret-2']).header.shared).toEqual({ replaced: 1, dropped: 0, left: 0 })
  })

  it('leaves what was left alone as the very same object', () => {
    const t = session()
    t.sends(call({ a: 1 }), { headers: [JSON_BODY, ['x-api-key', TOKEN]] })
    t.receives({ id: 1, result: {} })
    const { events } = shared(t)
    expect(events[2]).not.toBe(t.events[2])
    expect(events[4]).toBe(t.events[4])
  })
})

describe('Bodies', () => {
  const withPicture = (data: string) => {
    const t = session()
    t.sends(call({ a: 1 }), { headers: [JSON_BODY, ['x-api-key', TOKEN]] })
    return t.receives({ id: 1, result: { content: [{ type: 'image', data, mimeType: 'image/png' }] } })
  }
  const dataIn = (events: readonly RecordingEvent[]) => {
    const { result } = JSON.parse((events[4] as EventOf<'frame-received'>).raw) as {
      result: { content: { data: string }[] }
    }
    return result.content[0]?.data ?? ''
  }

  it('are left out, and say so in base64', () => {
    const t = withPicture(PIXELS)
    const data = dataIn(shared(t).events)
    expect(droppedFrom(data)).toBe('image/png, 160 B')
    expect(droppedFrom(PIXELS)).toBeUndefined()
    expect(shared(t).header.shared).toEqual({ replaced: 1, dropped: 1, left: 0 })
  })

  it('may stay, without the secrets in their bytes', () => {
    const bytes = `\x89PNG\x00\xff${TOKEN}${'\x00'.repeat(60)}`
    const t = withPicture(btoa(bytes))
    const body = plan(t).find(({ why }) => why === 'body')?.id ?? ''
    expect(atob(dataIn(shared(t, [], [body]).events))).toBe(bytes.replace(TOKEN, '[secret-1:x-'))
  })

  it('that are no text are left out whole', () => {
    const t = session()
    const httpId = t.sends(call({ a: 1 }))
    t.head(200, 'application/zip')
    t.append({ type: 'frame-received', httpId, source: 'body', raw: PIXELS, encoding: 'base64', size: 160 }).ends()
    const [frame] = shared(t).all('frame-received')
    expect(frame).toMatchObject({ encoding: 'base64', size: 160 })
    expect(droppedFrom(frame?.raw ?? '')).toBe('application/zip, 160 B')
  })

  it('that were sent are left out whole, or stay without the secrets in them', () => {
    const bytes = `\xff\x00${TOKEN}\xfe`
    const t = session()
    t.sends(call({ note: 1 }), { headers: [JSON_BODY, ['x-api-key', TOKEN]] })
    t.append({
      type: 'http-request-sent',
      ...{ httpId: 'h9' as HttpId, lane: 'raw', method: 'POST', url: t.url },
      headers: [['Content-Type', 'application/octet-stream']],
      body: btoa(bytes),
      bodyEncoding: 'base64',
    })
    const sent = (off: readonly string[] = []) => shared(t, [], off).all('http-request-sent').at(-1)
    expect(sent()?.bodyEncoding).toBe('base64')
    expect(droppedFrom(sent()?.body ?? '')).toBe(`application/octet-stream, ${bytes.length} B`)
    const body = plan(t).find(({ why }) => why === 'body')?.id ?? ''
    const left = atob(sent([body])?.body ?? '')
    expect(left).not.toContain(TOKEN)
    expect([left.length, left.slice(0, 2), left.at(-1)]).toEqual([bytes.length, '\xff\x00', '\xfe'])
  })
})

describe('Everything that may hold a secret', () => {
  it('is looked through: titles, runs of probes, expectations, names', () => {
    const t = session()
    t.sends(call({ [TOKEN]: 1 }), { headers: [JSON_BODY, ['x-api-key', TOKEN]] })
    const violations = [{ message: `got ${TOKEN}`, actual: { a: [TOKEN] } }]
    const result = { probe: 'p', outcome: 'failed', violations, milliseconds: 1 } as const
    t.append({ type: 'probe-ended', probing: 'x' as ProbingId, result })
    const source = redact({ header: newHeader('id', 0, `http://x.test/?k=${TOKEN}`), events: t.events }, [], new Set())
    expect(JSON.stringify(source)).not.toContain(TOKEN)
    expect(source.header.title).toBe('http://x.test/?k=[secret-1:x-api-key]')
  })

  it('also in a part that was selected and numbered anew after all of it was learnt from', () => {
    const t = session()
    t.sends(call({ password: 'other' }))
    t.receives({ id: 1, result: {} })
    t.sends({ ...call({ password: 'dog7', icon: { mimeType: 'image/png', data: PIXELS } }), id: 2 })
    const redactor = new Redactor([])
    for (const event of t.events) redactor.learn(event)
    const { source, renumbered } = select(sourceOf(t), viewsOf(t.events), { kind: 'events', seqs: new Set([6 as Seq]) })
    for (const event of source.events) redactor.scan(event)
    const text = JSON.stringify(source.events.map((event) => redactor.apply(event, new Set())))
    expect(text).not.toMatch(/dog7/)
    expect(text).not.toContain(PIXELS)
    expect(redactor.plan().replacements.map(({ what, places }) => [what, places])).toEqual([
      ['image/png, 160 B', [2]],
      ['password', [2]],
    ])
    expect([renumbered('event:6'), renumbered('event:2')]).toEqual(['event:2', undefined])
  })

  it('also where a model says it piece by piece', () => {
    const t = session()
    t.sends({ model: 'm' }, { lane: 'provider', url: 'https://models.test/v1', headers: [['x-api-key', TOKEN]] })
    for (const content of ['so it ', `is ${TOKEN.slice(0, 5)}`, TOKEN.slice(5, 8), `${TOKEN.slice(8)}, "they" say`])
      t.block(`data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`)
    const said = shared(t)
      .all('frame-received')
      .map(({ raw }) => /"content":"(.*)"\}\}/.exec(raw)?.[1])
    expect(said).toEqual(['so it ', 'is [secret-1:x-api-key]', '', ''])
    expect(plan(t)).toMatchObject([{ what: 'header x-api-key', count: 2, places: [2, 7] }])
  })

  it('also where it was cut off in the middle of the secret', () => {
    const t = session()
    t.sends(call({ a: 1 }), { headers: [JSON_BODY, ['x-api-key', TOKEN]] })
    t.block(`data: {"text":"so ${TOKEN.slice(0, 8)}`, { truncated: true })
    expect(shared(t).all('frame-received')[0]?.raw).toBe('data: {"text":"so [secret-1:x-api-key]')
  })

  it('but not the words that an event is made of', () => {
    const t = session()
    t.sends(call({ a: 1 }))
    const { events } = shared(t, ['http-request-sent', 'raw', 'streamable-http', 'legacy', '2025-11-25'])
    expect(viewsOf(events).connection()).toEqual(viewsOf(t.events).connection())
  })
})
