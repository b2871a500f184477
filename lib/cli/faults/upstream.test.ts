import { describe, expect, it } from 'vitest'
import { createEgress } from '@/lib/server/egress'
import { FAULTY, startFaultServer } from '@/lib/testing/faults/fault-server'
import { failureOf, faultSession } from '@/lib/testing/faults/fault-session'
import type { FaultPath } from '@/lib/testing/faults/upstream-faults'
import { timelineText } from '@/lib/testing/timeline-text'

const fetch = createEgress({ ownPort: () => undefined })

const open = (path: FaultPath, version: 'modern' | 'legacy' = 'modern') => faultSession(fetch, path, { version })

it('F01 connection refused: said as such, and nothing is sent again by itself', async () => {
  const { server, connection, recording, events } = await open('never-answers')
  await server.stop()
  expect(await failureOf(connection.call('tools/call', { name: FAULTY }))).toMatchObject({
    code: 'ECONNREFUSED',
    title: 'Connection refused',
  })
  expect(await failureOf(connection.call('tools/list', {}))).toMatchObject({ code: 'ECONNREFUSED' })
  expect(events('client-noted')).toEqual([])
  expect(timelineText(recording.events).join('\n')).toContain('ECONNREFUSED')
  const healed = await startFaultServer(server.port)
  await expect(connection.call('tools/call', { name: 'well' }).done).resolves.toMatchObject({ kind: 'result' })
  await healed.stop()
})

describe('before a response', () => {
  it('F03 reset before the response: said as such', async () => {
    const { provoke, isUnharmed, events } = await open('resets-before')
    expect(await failureOf(provoke())).toMatchObject({ code: 'ECONNRESET', title: 'Reset before a response' })
    expect(events('http-ended').at(-1)).toMatchObject({ problem: { title: 'Reset before a response' } })
    await isUnharmed()
  })

  it('F04 closed before the response: said as such', async () => {
    const { provoke, isUnharmed } = await open('closes-before')
    expect(await failureOf(provoke())).toMatchObject({ code: 'UND_ERR_SOCKET', title: 'Closed before a response' })
    await isUnharmed()
  })
})

describe.each([
  { id: 'F05', path: 'resets-within', code: 'ECONNRESET', title: 'Reset in the middle of the response' },
  { id: 'F06', path: 'closes-within', code: 'UND_ERR_SOCKET', title: 'The response was cut off' },
  { id: 'F08', path: 'ends-without-response', code: 'STREAM_ENDED', title: 'The stream ended without a response' },
] as const)('$id a stream that $path', ({ path, code, title }) => {
  it('on modern: what came is kept and counted, a call is left to the person, a read goes out once more', async () => {
    const { server, provoke, arrived, isUnharmed, events, recording } = await open(path)
    const call = provoke()
    await arrived(2)
    server.proceed()
    const problem = await failureOf(call)
    expect(problem).toMatchObject({ code, title })
    const bytes = server.served.get(server.served.size)!.body.length
    if (code !== 'STREAM_ENDED') {
      expect(problem.cause).toContain(`after 2 events, ${bytes} bytes`)
      expect(timelineText(recording.events).join('\n')).toContain(`after 2 events, ${bytes} B`)
    }
    expect(events('call-failed')).toHaveLength(1)
    const called = server.asked.filter((method) => method === 'tools/call')
    expect(called).toHaveLength(1)

    const read = provoke('resources/read')
    await arrived(2)
    server.heal()
    server.proceed()
    await expect(read.done).resolves.toMatchObject({ kind: 'result' })
    expect(events('client-noted')).toMatchObject([{ problem: { code: 'ASKED_AGAIN' } }])
    await isUnharmed()
  })

  it('on legacy: goes on from the last event id, and the call is answered', async () => {
    const { server, provoke, arrived, isUnharmed, events } = await open(path, 'legacy')
    const call = provoke()
    await arrived(2)
    server.proceed()
    await expect(call.done).resolves.toMatchObject({ kind: 'result' })
    expect(server.asked.slice(-2)).toEqual(['tools/call', 'GET after 2'])
    expect(events('call-failed')).toEqual([])
    await isUnharmed()
  })
})

it('F07 a clean end inside an event: the half is shown, and answers nothing', async () => {
  const { server, provoke, arrived, isUnharmed, events } = await open('ends-inside-an-event')
  const call = provoke()
  await arrived(1)
  server.proceed()
  expect(await failureOf(call)).toMatchObject({ code: 'STREAM_ENDED' })
  expect(events('frame-received').at(-1)).toMatchObject({ truncated: true, raw: 'id: 2\ndata: {"jsonrpc":"2.0","meth' })
  await isUnharmed()
})

it('F08 a clean end without an event id: on legacy, too, there is nothing to go on from', async () => {
  const { server, provoke, arrived, isUnharmed } = await open('ends-without-ids', 'legacy')
  const call = provoke()
  await arrived(1)
  server.proceed()
  expect(await failureOf(call)).toMatchObject({ code: 'STREAM_ENDED' })
  expect(server.asked.some((method) => method.startsWith('GET after'))).toBe(false)
  await isUnharmed()
})

it('F12 a body shorter than its Content-Length: cut off, and what came is kept', async () => {
  const { server, provoke, isUnharmed, events } = await open('is-shorter-than-it-says')
  const call = provoke()
  setTimeout(server.proceed, 50)
  expect(await failureOf(call)).toMatchObject({ title: 'The response was cut off' })
  expect(events('frame-received').at(-1)).toMatchObject({ raw: '{"jsonrpc":"2.0",', truncated: true })
  await isUnharmed()
})

it('F13 a second response smuggled behind the first: never read, and its socket not used again', async () => {
  const { server, provoke, isUnharmed, recording } = await open('smuggles-a-second-response')
  await expect(provoke().done).resolves.toMatchObject({ result: { content: [] } })
  const smuggled = server.served.get(server.served.size)!.client
  await isUnharmed()
  const next = server.served.get(server.served.size)!.client
  expect([typeof smuggled, next === smuggled]).toEqual(['number', false])
  expect(JSON.stringify(recording.events)).not.toContain('evil')
})

describe('F14 what is not quite HTTP', () => {
  it.each(['length-and-chunks', 'two-lengths'] as const)(
    '%s: refused, since nobody knows where it ends',
    async (path) => {
      const { provoke, isUnharmed } = await open(path)
      expect(await failureOf(provoke())).toMatchObject({
        code: expect.stringMatching(/CONTENT_LENGTH|^HPE_/) as string,
        title: expect.stringMatching(/two lengths|Not HTTP/) as string,
      })
      await isUnharmed()
    },
  )

  it.each([
    ['line-feeds-only', /CR|LF/],
    ['folded-header', /header|fold/i],
    ['nul-in-a-header', /header/i],
    ['http-0.9', /HTTP/],
    ['ssh-banner', /HTTP/],
  ] as const)('%s: refused, with the parser’s reason', async (path, reason) => {
    const { provoke, isUnharmed, recording } = await open(path)
    const problem = await failureOf(provoke())
    expect(problem).toMatchObject({ code: expect.stringMatching(/^HPE_/) as string, title: 'Not HTTP' })
    expect(problem.cause).toMatch(reason)
    expect(timelineText(recording.events).join('\n')).toContain('Not HTTP')
    await isUnharmed()
  })

  it('a bad chunk after good ones: the good ones are kept', async () => {
    const { server, provoke, arrived, isUnharmed } = await open('bad-chunk')
    const call = provoke()
    await arrived(1)
    server.proceed()
    const problem = await failureOf(call)
    expect(problem.code).toMatch(/^HPE_/)
    expect(problem.cause).toContain('after 1 event')
    await isUnharmed()
  })
})

describe('F15 answers before the answer', () => {
  it('101 is refused', async () => {
    const { provoke, isUnharmed } = await open('switches-protocols')
    expect(await failureOf(provoke())).toMatchObject({ code: 'UPGRADE_REFUSED' })
    await isUnharmed()
  })

  it('early hints without end are cut off; fifty are borne', async () => {
    const flood = await open('hints-for-ever')
    expect(await failureOf(flood.provoke())).toMatchObject({ code: 'TOO_MANY_HINTS' })
    await flood.isUnharmed()
    const some = await open('hints-fifty-times')
    await expect(some.provoke().done).resolves.toMatchObject({ kind: 'result' })
    await some.isUnharmed()
  })
})

describe('F18 come back later', () => {
  it.each([
    ['wants-seconds', 'HTTP_429', 12_000],
    ['wants-a-date', 'HTTP_503', 12_000],
    ['wants-thirty-years', 'HTTP_503', 1e12],
  ] as const)('%s: said when, and a call is never made by itself', async (path, code, wait) => {
    const { server, provoke, isUnharmed } = await open(path)
    const asked = Date.now()
    const problem = await failureOf(provoke())
    expect(problem).toMatchObject({ code })
    expect(Math.abs((problem.retryAt ?? 0) - asked - wait)).toBeLessThan(2500)
    expect(server.asked.filter((method) => method === 'tools/call')).toHaveLength(1)
    await isUnharmed()
  })
})

it.each(['modern', 'legacy'] as const)(
  'F19 401 in the middle of a session: said once, with what to do (%s)',
  async (era) => {
    const { server, provoke, isUnharmed, events } = await open('wants-authorization', era)
    expect(await failureOf(provoke())).toMatchObject({
      code: 'HTTP_401',
      action: expect.stringMatching(/Authorization/) as string,
    })
    expect(await failureOf(provoke('resources/read'))).toMatchObject({ code: 'HTTP_401' })
    expect(server.asked.filter((method) => /call|read/.test(method))).toEqual(['tools/call', 'resources/read'])
    expect(events('connection-closed')).toEqual([])
    await isUnharmed()
  },
)
