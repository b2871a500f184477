import { describe, expect, it } from 'vitest'
import { ADVERTISE_NOTHING } from '@/lib/protocol/capabilities'
import type { ProbingId } from '@/lib/recording/keys'
import { rowsOf, viewsOf } from '@/lib/testing/timeline-text'
import { Transcript } from '@/lib/testing/transcript'
import { asksForAside, parseFilter } from './filter'
import { FilteredRows } from './filtered-rows'
import { isAside } from './row-entry'

const P1 = 'P1' as ProbingId
const ID = 'jsonrpc-parse-error'

/** The person's ping, and a run of two probes of which one has ended. */
const session = (): Transcript => {
  const t = new Transcript().connects('2026-07-28')
  t.sends({ id: 1, method: 'ping' })
  const plan = { url: t.url, revision: '2026-07-28', probes: [ID, 'tools-list-served'], tools: [] } as const
  t.another(P1).append({ type: 'probing-started', probing: P1, plan })
  const c = t.another('p1-0')
  c.append({
    type: 'connection-started',
    url: t.url,
    requested: '2026-07-28',
    advertised: ADVERTISE_NOTHING,
    probe: { probing: P1, id: ID },
  })
  c.connects('2026-07-28', { capabilities: { tools: {} } })
  c.sends({ id: 1, method: 'tools/list' })
  c.receives({ id: 1, result: { tools: [{ name: 'probed' }] } })
  t.another(P1).append({
    type: 'probe-ended',
    probing: P1,
    result: { probe: ID, outcome: 'failed', violations: [], milliseconds: 1 },
  })
  return t
}

describe('what probes send', () => {
  it('is out of sight until it is asked for', () => {
    const { timeline } = viewsOf(session().events)
    const shown = new FilteredRows(timeline, { facts: (facts) => !isAside(facts) })
    expect(rowsOf(shown).map(({ label }) => label)).toEqual(['connecting', 'connected', 'ping', 'probing'])
    expect(timeline.asideRows).toBe(4)
  })

  it('is found by the requirement it probes, by its run, and among all runs', () => {
    const { timeline } = viewsOf(session().events)
    const found = (query: string) => rowsOf(new FilteredRows(timeline, parseFilter(query)!)).length
    expect([`probe:${ID}`, 'probe:p1', 'probe:any', 'run:any'].map(found)).toEqual([4, 4, 4, 4])
    expect(found('probe:tools-list-served')).toBe(0)
    expect([`probe:${ID}`, 'probe:', 'probe'].map(asksForAside)).toEqual([true, false, false])
  })

  it('changes neither the person’s connection nor what the server is known to offer', () => {
    const views = viewsOf(session().events)
    expect(views.connection()?.id).toBe('c1')
    expect(views.catalog().tools).toEqual([])
  })

  it('is summed up in one row that follows the run to its end', () => {
    const t = session()
    const views = viewsOf(t.events)
    const told = () => rowsOf(views.timeline).find(({ key }) => key === `probing:${P1}`)
    expect(told()).toMatchObject({ label: 'probing', detail: '1 of 2 probes · 1 failed', open: true })
    t.another(P1).append({ type: 'probing-ended', probing: P1, how: 'stopped' })
    views.advance(t.events)
    expect(told()).toMatchObject({ label: 'probed', status: { text: 'stopped' }, open: false })
  })
})
