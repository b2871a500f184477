import { describe, expect, it } from 'vitest'
import { decode } from '@/lib/recording/codec'
import type { HttpId, RecordingEvent } from '@/lib/recording/events'
import { newHeader } from '@/lib/recording/recording'
import { ALL_RULES } from '@/lib/spec/rules/all-rules'
import { SpecEngine } from '@/lib/spec/spec-engine'
import { goodSession } from '@/lib/testing/good-session'
import { timelineText } from '@/lib/testing/timeline-text'
import { someProblem, Transcript } from '@/lib/testing/transcript'
import { harParts } from './export/har'
import { jsonlParts } from './export/jsonl'
import { importText } from './import/import-text'

const CREATOR = { name: 'Parley', version: '0.1.0' }
const HEADER = newHeader('r1', Date.UTC(2026, 10, 21), 'a session')
const deps = { name: 'capture.har', newId: () => 'new' }

const harOf = (events: readonly RecordingEvent[]): string => [...harParts({ header: HEADER, events }, CREATOR)].join('')

const opened = (text: string) => {
  const imported = importText(text, deps)
  if (imported.kind !== 'recording') throw new Error('It holds no recording.')
  return imported
}

type Har = { log: { _parley?: unknown; entries: { _parley?: unknown }[] } }

/** As another tool would have written it: only what HAR 1.2 knows. */
const withoutExtension = (har: string): string => {
  const { log } = JSON.parse(har) as Har
  return JSON.stringify({
    log: { ...log, _parley: undefined, entries: log.entries.map((entry) => ({ ...entry, _parley: undefined })) },
  })
}

/** What a HAR of others cannot tell: who gave an answer, that a stream held nothing, why the connection ended. */
const asOthersTell = (rows: readonly string[]): readonly string[] =>
  rows.map((row) =>
    row
      .replace(/\[by the \w+\]|\[by you\]/, '[answered]')
      .replace(' · The body is not in the capture', '')
      .replace(/^· disconnected .*/, '· disconnected'),
  )

/** Everything that may be on a recording and that HAR has no place for. */
const oddSession = (): readonly RecordingEvent[] => {
  const c1 = new Transcript().connects('2025-11-25')
  const call = c1.sends({ id: 1, method: 'tools/call', params: { name: 'book', arguments: { to: 'Lisbon 日本 🎉' } } })
  c1.wait(3.25)
    .sse({ method: 'notifications/progress', params: { progress: 1, progressToken: 1 } }, { id: 'e1' })
    .wait(2)
    .sse('{"jsonrpc": broken')
    .append({
      type: 'frame-received',
      httpId: call,
      source: 'sse',
      raw: '/v8=',
      encoding: 'base64',
      size: 2,
    })
    .sse({ id: 1, result: {} }, { truncated: true })
    .ends('failed', { problem: someProblem('LOST') })
  c1.sends('', {
    headers: [
      ['X-A', '1'],
      ['x-a', '2'],
    ],
  })
  c1.append({
    type: 'http-request-sent',
    ...{ httpId: 'bytes' as HttpId, lane: 'raw', method: 'POST', url: c1.url, headers: [] },
    body: '/v8=',
    bodyEncoding: 'base64',
    byHand: { call: 1, again: 2 },
  })
  c1.receives('<html>\u0000</html>', { status: 500, type: 'text/html' })
  c1.opens('DELETE', { url: 'http://server.test/mcp?a=1&a=2#part' }).at(0)
  c1.ends('failed', { problem: someProblem() })
  c1.append({ type: 'client-noted', problem: someProblem('NOTED') })
  const c2 = c1.another('c2', 'http://other.test/mcp').connects('2026-07-28')
  c2.sends({ id: 'a', method: 'tools/list' })
  return c2.closes('page').events
}

type Good = Parameters<typeof goodSession>[0]

const held = new Map<Good, ReturnType<typeof goodSession>>()

/** Each held once: that takes longer than all that is tried with it. */
const good = (revision: Good): ReturnType<typeof goodSession> => {
  const session = held.get(revision) ?? goodSession(revision)
  held.set(revision, session)
  return session
}

const SESSIONS = [
  ['legacy', () => good('2025-11-25')],
  ['modern', () => good('2026-07-28')],
  ['odd', () => Promise.resolve(oddSession())],
] as const

/** What is held against the server. */
const broken = (events: readonly RecordingEvent[]): readonly string[] => {
  const engine = new SpecEngine(ALL_RULES)
  engine.advance(events)
  return engine.findings.map(({ id, message }) => `${id}: ${message}`)
}

describe.each(SESSIONS)('a %s session', (_, session) => {
  it('comes back from its own format as it was', async () => {
    const events = await session()
    const text = [...jsonlParts({ header: HEADER, events })].join('')
    expect(decode(text)).toEqual({ header: HEADER, events })
    expect([...jsonlParts(opened(text))].join('')).toBe(text)
  })

  it('comes back from a HAR file as it was', async () => {
    const events = await session()
    const back = opened(harOf(events))
    expect(back.header).toEqual(HEADER)
    expect(back.events).toEqual(events)
    expect(timelineText(back.events)).toEqual(timelineText(events))
  })
})

describe.each(['2025-11-25', '2026-07-28'] as const)('a HAR file of %s without our notes', (revision) => {
  it('shows the same rows and findings, whoever wrote it', async () => {
    const events = await good(revision)
    const back = opened(withoutExtension(harOf(events)))
    expect(asOthersTell(timelineText(back.events))).toEqual(asOthersTell(timelineText(events)))
    expect(broken(back.events)).toEqual(broken(events))
    expect(back.header).toMatchObject({ id: 'new', title: 'capture', origin: { kind: 'har', creator: 'Parley 0.1.0' } })
  })
})

describe('a HAR file of ours that somebody changed', () => {
  it('is read as one of others', async () => {
    const har = JSON.parse(harOf(await good('2026-07-28'))) as Har
    har.log.entries.splice(3, 1)
    const back = opened(JSON.stringify(har))
    expect(back.header.id).toBe('new')
    expect(timelineText(back.events).length).toBeGreaterThan(20)
  })
})
