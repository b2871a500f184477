import { describe, expect, it } from 'vitest'
import { ADVERTISE_NOTHING } from '@/lib/protocol/capabilities'
import type { ConnectionId, RecordingEvent } from '@/lib/recording/events'
import type { ExplorationEnd, ExplorationRun } from '@/lib/recording/exploration'
import type { ExplorationId } from '@/lib/recording/keys'
import { rowsOf, viewsOf } from '@/lib/testing/timeline-text'
import { Transcript } from '@/lib/testing/transcript'
import { asksForAside, parseFilter } from './filter'
import { FilteredRows } from './filtered-rows'

const X1 = 'x1' as ExplorationId
const plan = { url: 'http://server.test/mcp', tool: 'book', arguments: {}, profiles: [], maxCalls: 9, patience: 1_000 }

const ran = (run: number): ExplorationRun => ({
  run,
  connectionId: `x1-${run}` as ConnectionId,
  profile: 'everything',
  steps: [],
  outcome: { kind: 'result', result: {} },
  milliseconds: 4,
})

/** The person's ping, and an exploration of two calls, each a ping on its own connection. */
const session = (): Transcript => {
  const t = new Transcript().connects('2026-07-28')
  t.sends({ id: 1, method: 'ping' })
  const x = t.another(X1)
  x.append({ type: 'exploration-started', exploration: X1, plan })
  for (const run of [0, 1]) {
    const connection = t.another(`x1-${run}`)
    connection.append({
      type: 'connection-started',
      url: t.url,
      requested: 'modern',
      advertised: ADVERTISE_NOTHING,
      exploration: { id: X1, run },
    })
    connection.sends({ id: 1, method: `call/${run}` })
    x.append({ type: 'exploration-run-ended', exploration: X1, run: ran(run) })
  }
  return t
}

const ends = (t: Transcript, how: ExplorationEnd['how']): Transcript => {
  t.another(X1).append({ type: 'exploration-ended', exploration: X1, end: { how, calls: 2, left: 0 } })
  return t
}

const found = (events: readonly RecordingEvent[], query: string): readonly string[] =>
  rowsOf(new FilteredRows(viewsOf(events).timeline, parseFilter(query)!)).map(({ label }) => label)

describe('the rows of an exploration', () => {
  it('are told apart by the run that they belong to', () => {
    const { timeline } = viewsOf(session().events)
    expect(timeline.asideRows).toBe(4)
    const rows = rowsOf(timeline, 'arrival').map(({ label, exploration }) => `${label} ${exploration?.run ?? 'mine'}`)
    expect(rows).toEqual([
      'connecting mine',
      'connected mine',
      'ping mine',
      'exploring mine',
      'connecting 0',
      'call/0 0',
      'connecting 1',
      'call/1 1',
    ])
  })

  it('are found by run, by exploration and by both', () => {
    const { events } = session()
    expect(found(events, 'run:1')).toEqual(['connecting', 'call/1'])
    expect(found(events, 'run:X1/0')).toEqual(['connecting', 'call/0'])
    expect(found(events, 'run:x1 method:call')).toEqual(['call/0', 'call/1'])
    expect(found(events, 'run:any -run:0')).toEqual(['connecting', 'call/1'])
    expect(found(events, 'run:x2/0')).toEqual([])
  })

  it('are asked for by a run and by nothing else', () => {
    expect(['run:3', '-run:3', 'ping run:any'].map(asksForAside)).toEqual([true, true, true])
    expect(['', 'run', 'run:', 'running:3'].map(asksForAside)).toEqual([false, false, false, false])
  })

  it('are left out by what never changes without being described', () => {
    const t = session()
    const views = viewsOf(t.events)
    const own = new FilteredRows(views.timeline, { facts: ({ exploration }) => !exploration })
    t.receives({ id: 1, result: {} })
    t.sends({ id: 2, method: 'later' })
    views.advance(t.events)
    own.advance()
    expect(views.timeline.touched).toEqual([])
    expect(rowsOf(own).map(({ label }) => label)).toEqual([
      'connecting',
      'connected',
      'ping',
      'result',
      'exploring',
      'later',
    ])
  })

  it('are summed up in one that follows the exploration to its end', () => {
    const t = session()
    const views = viewsOf(t.events)
    const told = () => rowsOf(views.timeline).find(({ tellsOf }) => tellsOf === X1)
    expect(told()).toMatchObject({ label: 'exploring', detail: 'book · 2 calls', open: true, kind: 'note' })
    ends(t, 'stopped')
    views.advance(t.events)
    expect(told()).toMatchObject({ label: 'explored', status: { text: 'stopped' }, open: false })
  })
})
