import { describe, expect, it } from 'vitest'
import { messageKey } from '@/lib/recording/keys'
import type { RequirementId } from '@/lib/spec/catalogue/requirements'
import type { Finding } from '@/lib/spec/findings'
import { Transcript } from '@/lib/testing/transcript'
import { SessionViews } from '@/lib/views/session-views'
import { FindingBook } from './finding-book'

const called = (): Transcript => {
  const t = new Transcript().connects('2026-07-28')
  t.sends({ id: 1, method: 'tools/call', params: { name: 'book' } })
  return t
}

const found = (t: Transcript, id: string, at: string, more: Partial<Finding> = {}): Finding => {
  const event = t.events.findLast(({ type }) => type === at)!
  return {
    key: `${id}/${event.seq}/${more.path ?? ''}`,
    id: id as RequirementId,
    level: 'MUST',
    severity: 'must',
    connectionId: event.connectionId,
    revision: '2026-07-28',
    message: 'It is wrong.',
    seq: event.seq,
    evidence: [event.seq],
    ...more,
  }
}

const inMessage = (t: Transcript, id: string, path: string, more: Partial<Finding> = {}): Finding => {
  const finding = found(t, id, 'frame-received', { path, ...more })
  return { ...finding, messageKey: messageKey(finding.seq, 0) }
}

/** The book of these findings, and what it says of the rows of the timeline, as `label: ids`. */
const bookOf = (t: Transcript, findings: readonly Finding[]) => {
  const views = new SessionViews()
  views.advance(t.events)
  const book = new FindingBook()
  for (const event of t.events) book.note(event)
  for (const finding of findings) book.add(finding, t.events[finding.seq])
  book.settle()
  const has = (key: string): boolean => views.timeline.find(key) !== undefined
  const rows = Array.from({ length: views.timeline.size('arrival') }, (_, at) => views.timeline.rowAt('arrival', at)!)
  const marks = rows.flatMap((row) => {
    const groups = book.at(row, has)?.groups
    return groups ? [`${row.kind} ${row.label}: ${groups.map(({ finding }) => finding.id).join()}`] : []
  })
  return { book, has, marks, views }
}

describe('the findings by their rows', () => {
  it('stand at the message they are about', () => {
    const t = called().receives({ id: 1, result: {} })
    const { marks } = bookOf(t, [inMessage(t, 'tools-result-content', '/result')])
    expect(marks).toEqual(['response result: tools-result-content'])
  })

  it('stand at the request where they are about its response’s head', () => {
    const t = called().receives({ id: 1, result: {} })
    const { book, marks, has, views } = bookOf(t, [found(t, 'http-content-type', 'http-response-received')])
    expect(marks).toEqual(['request tools/call: http-content-type'])
    expect(book.rows(has).map((key) => views.timeline.find(key)?.row.label)).toEqual(['tools/call'])
  })

  it('stand at a refusal’s own row where it has one', () => {
    const t = called().receives('<h1>No</h1>', { status: 500, type: 'text/html' }).ends()
    const { marks } = bookOf(t, [found(t, 'http-status', 'http-response-received')])
    expect(marks).toEqual(['http HTTP 500: http-status'])
  })

  it('stand together where the request’s message and the head are both wrong', () => {
    const t = called().receives({ id: 1, result: {} })
    const sent = t.events.findLast(({ type }) => type === 'http-request-sent')!
    const { marks } = bookOf(t, [
      found(t, 'http-content-type', 'http-response-received'),
      found(t, 'headers-mismatch', 'http-request-sent', { messageKey: messageKey(sent.seq, 0) }),
    ])
    expect(marks).toEqual(['request tools/call: headers-mismatch,http-content-type'])
  })

  it('stand at what is no JSON', () => {
    const t = called().receives('{"jsonrpc":')
    const { marks } = bookOf(t, [found(t, 'jsonrpc-utf8', 'frame-received')])
    expect(marks).toEqual([expect.stringMatching(/^malformed .*: jsonrpc-utf8$/)])
  })

  it('show the worst first, and fold what only repeats it', () => {
    const t = called().receives({ id: 1, result: {} })
    const { book } = bookOf(t, [
      inMessage(t, 'jsonrpc-schema-valid', '/result/content', { level: 'SCHEMA' }),
      inMessage(t, 'tools-titles', '/result/title', { severity: 'should', level: 'SHOULD' }),
      inMessage(t, 'tools-result-content', '/result/content', { severity: 'should', level: 'SHOULD' }),
      inMessage(t, 'jsonrpc-schema-valid', '/result/other', { level: 'SCHEMA' }),
    ])
    const groups =
      book.at(
        { key: messageKey(t.events.findLast(({ type }) => type === 'frame-received')!.seq, 0), kind: 'response' },
        () => true,
      )?.groups ?? []
    expect(groups.map(({ finding, also, severity }) => [finding.id, also.length, severity])).toEqual([
      ['tools-result-content', 1, 'must'],
      ['jsonrpc-schema-valid', 0, 'must'],
      ['tools-titles', 0, 'should'],
    ])
    expect(book.totals).toEqual({ must: 2, should: 1, hint: 0 })
  })

  it('count what comes later at the same row once', () => {
    const t = called().receives({ id: 1, result: {} })
    const { book } = bookOf(t, [inMessage(t, 'tools-result-content', '/result')])
    book.add(inMessage(t, 'tools-titles', '/result/title', { severity: 'hint' }), undefined)
    book.settle()
    expect(book.totals).toEqual({ must: 1, should: 0, hint: 1 })
  })

  it('do not count those of explorations', () => {
    const t = new Transcript()
    t.append({
      type: 'connection-started',
      url: t.url,
      requested: 'auto',
      advertised: { elicitation: false, sampling: false, roots: false } as never,
      exploration: { id: 'e1' as never, run: 0 },
    })
    t.sends({ id: 1, method: 'tools/call', params: {} })
    t.receives({ id: 1, result: {} })
    const { book, marks } = bookOf(t, [inMessage(t, 'tools-result-content', '/result')])
    expect(marks).toHaveLength(1)
    expect(book.totals).toEqual({ must: 0, should: 0, hint: 0 })
  })
})
