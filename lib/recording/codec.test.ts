import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrarySession } from '@/lib/testing/arbitrary-session'
import { timelineText, viewsOf } from '@/lib/testing/timeline-text'
import { Transcript } from '@/lib/testing/transcript'
import { ProblemError, type Problem } from '@/lib/protocol/problem'
import { decode, Decoder, encode } from './codec'
import { isEvent } from './event-check'

const fixture = (name: string): string => readFileSync(new URL(`./fixtures/${name}.jsonl`, import.meta.url), 'utf8')

const problemOf = (act: () => unknown): Problem => {
  try {
    act()
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
  return expect.fail('Nothing was thrown.')
}

const small = (): Transcript => {
  const t = new Transcript().connects('2025-11-25')
  t.sends({ id: 1, method: 'ping' })
  return t.receives({ id: 1, result: {} })
}

describe('a recording as JSONL', () => {
  it('comes back as it was, whatever was said and wherever the text is cut', () => {
    fc.assert(
      fc.property(arbitrarySession(), fc.array(fc.nat(4000), { maxLength: 6 }), ({ recording }, cuts) => {
        const text = encode(recording)
        expect(decode(text)).toEqual({ header: recording.header, events: recording.events })
        const decoder = new Decoder()
        let from = 0
        for (const cut of cuts.sort((a, b) => a - b)) {
          decoder.push(text.slice(from, cut))
          from = Math.max(from, cut)
        }
        decoder.push(text.slice(from))
        decoder.end()
        expect(decoder.events).toEqual(recording.events)
      }),
    )
  })

  it('of version 1 reads as it did when that was written', () => {
    const { header, events, problem } = decode(fixture('v1'))
    expect(problem).toBeUndefined()
    expect(header).toMatchObject({ version: 5, title: 'transcript' })
    expect(new Set(events.map(({ type }) => type)).size).toBe(12)
    expect(timelineText(events)).toEqual([
      '→ server/discover [200]',
      '← result capabilities: tools [complete]',
      '→ tools/call book_trip [200]',
      '  ← progress 1 / 2',
      '  ← input_required round 1 · 1 ask · state 2 B',
      '    ← elicitation/create Trip details [answered]',
      '    → accept nights: 3 [by you]',
      '  → tools/call round 2 · with 1 answer [200]',
      '← result "Booked – für Bo" [complete]',
      '→ tools/call slow [cancelled]',
      '  ← not JSON /////w== [malformed]',
      '  · gave up Cancelled by the user',
      '→ tools/call cut [failed]',
      '  ← not JSON event: message data: {"jsonrpc":"2.0","id":"parl [malformed]',
      '  ← stream lost It failed · after 1 event, 48 B · a test · text/event-stream [failed]',
      '  · no answer It failed: a test [UND_ERR_SOCKET]',
      '· problem It failed: a test [NOTED]',
      '· disconnected by you',
      '· not connected It failed: a test [HTTP_STATUS]',
    ])
  })

  it('of version 2 brings a provider’s traffic, what its answer took, and an exploration', () => {
    const { events, problem } = decode(fixture('v2'))
    expect(problem).toBeUndefined()
    expect(events.filter(({ type }) => type.startsWith('exploration')).map(({ type }) => type)).toEqual([
      'exploration-started',
      'exploration-run-ended',
      'exploration-ended',
    ])
    expect(timelineText(events).slice(0, 7)).toEqual([
      '→ tools/call review [200]',
      '  ← input_required round 1 · 1 ask · state 1 B',
      '    ← sampling/createMessage Fine? [answered]',
      '    → POST api.model.test/v1/chat/completions [200]',
      '    → result "Fine" [by the model]',
      '  → tools/call round 2 · with 1 answer [200]',
      '← result "Reviewed" [complete]',
    ])
    expect(events.map((event) => JSON.stringify(event))).toEqual(fixture('v2').trim().split('\n').slice(1))
  })

  it('of version 3 brings probes, and results that are expected', () => {
    const { events, problem } = decode(fixture('v3'))
    expect(problem).toBeUndefined()
    expect(viewsOf(events).probings()).toMatchObject([{ id: 'p1', results: [{ outcome: 'failed' }], how: 'complete' }])
    expect(timelineText(events).slice(-4)).toEqual([
      '· probed 1 probe · 1 failed [complete]',
      '→ tools/list [200]',
      '← result 0 tools [complete]',
      '· disconnected by you',
    ])
    expect(events.map((event) => JSON.stringify(event))).toEqual(fixture('v3').trim().split('\n').slice(1))
  })

  it('of version 4 brings answers of a watcher, and where it comes from', () => {
    const { header, events, problem } = decode(fixture('v4'))
    expect(problem).toBeUndefined()
    expect(header).toMatchObject({
      origin: { kind: 'inspector', creator: 'MCP Inspector 0.19' },
      shared: { replaced: 2, dropped: 1, left: 3 },
    })
    expect(timelineText(events).filter((row) => row.includes('by a watcher'))).not.toEqual([])
    expect(events.map((event) => JSON.stringify(event))).toEqual(fixture('v4').trim().split('\n').slice(1))
  })

  it('of version 5 brings request bodies that are no text, and apps', () => {
    const { events, problem } = decode(fixture('v5'))
    expect(problem).toBeUndefined()
    expect(events).toContainEqual(expect.objectContaining({ body: '/wD+', bodyEncoding: 'base64' }))
    expect(timelineText(events)).toContain('→ not JSON /wD+ [malformed]')
    expect(timelineText(events).filter((row) => row.includes('·'))).toEqual(
      expect.arrayContaining([
        '  · app ui://concierge/trip-board.html · 3 messages · 7 dropped · It failed [stopped]',
        '    · ui/initialize protocolVersion: 2026-01-26',
        '    · result',
        '    · too long "xxxx [cut]',
      ]),
    )
    expect(events.map((event) => JSON.stringify(event))).toEqual(fixture('v5').trim().split('\n').slice(1))
  })

  it('of a newer Parley is refused by name', () => {
    expect(problemOf(() => decode(fixture('from-the-future')))).toMatchObject({
      code: 'NEWER_FORMAT',
      cause: 'It was made by a newer Parley, format version 99; this one reads up to version 5.',
    })
  })

  it('of an older version is upgraded step by step', () => {
    const [, ...lines] = encode(small().recording).split('\n')
    const decoder = new Decoder([
      { header: (header) => ({ ...header, steps: 'a' }), event: (event) => ({ ...event, steps: 'a' }) },
      {
        header: (header) => ({ ...header, steps: `${String(header['steps'])}b` }),
        event: (event) => ({ ...event, steps: `${String(event['steps'])}b` }),
      },
    ])
    decoder.push(
      ['{"format":"parley-recording","version":2,"id":"r","startedAt":1,"title":"old"}', ...lines].join('\n'),
    )
    decoder.end()
    expect(decoder.header).toMatchObject({ id: 'r', version: 3, steps: 'undefinedb' })
    expect(decoder.events[0]).toMatchObject({ steps: 'undefinedb' })
  })

  it('keeps everything before a bad line and says which line it is', () => {
    const { recording } = small()
    const lines = encode(recording).split('\n')
    const bad = (line: string) => decode([...lines.slice(0, 3), line, ...lines.slice(4)].join('\n'))
    for (const line of ['{"type":', '{"type":"unknown","seq":2,"at":0,"connectionId":"c1"}', '7', lines[4]!]) {
      const { events, problem } = bad(line)
      expect(events).toEqual(recording.events.slice(0, 2))
      expect(problem).toMatchObject({ code: 'BAD_LINE', title: 'Line 4 cannot be read' })
    }
  })

  it('that is cut off keeps its whole lines', () => {
    const { recording } = small()
    const { events, problem } = decode(encode(recording).slice(0, -20))
    expect(events).toEqual(recording.events.slice(0, -1))
    expect(problem?.code).toBe('BAD_LINE')
  })

  it('is not made of anything else', () => {
    for (const text of [
      '',
      '\n',
      'hello',
      '{}',
      '{"format":"har","version":1}',
      '{"format":"parley-recording","version":1}',
    ])
      expect(problemOf(() => decode(text)).code).toBe('NOT_A_RECORDING')
  })

  it('takes line ends of either kind, blank lines, and members it does not know', () => {
    const { recording } = small()
    const text = encode(recording).replaceAll('\n', '\r\n\r\n').replaceAll('{"type"', '{"extra":1,"type"')
    expect(decode(text).events).toMatchObject(recording.events)
  })
})

describe('an event', () => {
  it('needs every member the folds rely on', () => {
    const optional = new Set(['body', 'problem', 'truncated', 'serverInfo', 'mcpSessionId', 'instructions'])
    for (const event of decode(fixture('v1')).events) {
      expect(isEvent(event)).toBe(true)
      for (const member of Object.keys(event).filter((name) => !optional.has(name)))
        expect(isEvent({ ...event, [member]: undefined }), `${event.type} without ${member}`).toBe(false)
    }
  })
})
