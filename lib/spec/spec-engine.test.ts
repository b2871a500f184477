import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrarySession } from '@/lib/testing/arbitrary-session'
import { Transcript } from '@/lib/testing/transcript'
import { ALL_RULES } from './rules/all-rules'
import { SpecEngine } from './spec-engine'

const checked = (events: Transcript['events']): SpecEngine => {
  const engine = new SpecEngine(ALL_RULES)
  engine.advance(events)
  return engine
}

const outcomeOf = (engine: SpecEngine, t: Transcript, id: string) =>
  engine.outcomes(t.id).find((outcome) => outcome.id === id)

describe('holding a recording against the spec', () => {
  it('never throws, and finds the same in whatever portions events come', () => {
    fc.assert(
      fc.property(arbitrarySession(), fc.array(fc.nat(40), { maxLength: 5 }), ({ events }, cuts) => {
        const whole = checked(events)
        const parts = new SpecEngine(ALL_RULES)
        for (const cut of [...cuts].sort((a, b) => a - b)) parts.advance(events.slice(0, cut))
        parts.advance(events)
        expect(parts.findings).toEqual(whole.findings)
        for (const id of whole.connections) expect(parts.outcomes(id)).toEqual(whole.outcomes(id))
      }),
      { numRuns: 150 },
    )
  })

  it('judges the handshake by the revision that it settled', () => {
    const t = new Transcript().starts('auto')
    t.sends({ id: 0, method: 'initialize', params: { protocolVersion: '2025-11-25', capabilities: {} } })
    t.receives({ id: 0, result: { protocolVersion: '2025-06-18', capabilities: {}, serverInfo: { name: 7 } } })
    const engine = checked(t.events)
    expect(engine.connections).toEqual([])
    t.connects('2025-06-18')
    engine.advance(t.events)
    expect(engine.findings.map(({ id, revision, path }) => [id, revision, path])).toContainEqual([
      'lifecycle-server-info-shape',
      '2025-06-18',
      '/result/serverInfo/name',
    ])
  })

  it('asks nothing of a handshake that was tried in the other era', () => {
    const t = new Transcript().starts('auto')
    const _meta = { 'io.modelcontextprotocol/protocolVersion': '2026-07-28' }
    t.sends({ id: 0, method: 'server/discover', params: { _meta } })
    t.receives('{"jsonrpc":"2.0","id":null,"error":{"code":-32000,"message":"no session"}}', { status: 400 })
    t.connects('2025-11-25')
    expect(checked(t.events).findings).toEqual([])
  })

  it('judges a handshake that failed by what was asked for', () => {
    const t = new Transcript().starts('2025-11-25')
    t.sends({ id: 0, method: 'initialize', params: { protocolVersion: '2025-11-25', capabilities: {} } })
    t.receives({ id: 0, result: { capabilities: {} } })
    t.append({
      type: 'connection-failed',
      problem: { code: 'X', title: 'no', cause: 'no', action: 'none' },
    })
    expect(outcomeOf(checked(t.events), t, 'lifecycle-initialize-result-shape')?.outcome).toBe('failed')
  })

  it('takes what probes send for what it is: wrong on purpose', () => {
    const t = new Transcript()
    t.append({
      type: 'connection-started',
      url: t.url,
      requested: '2026-07-28',
      advertised: {} as never,
      probe: { probing: 'p1' as never, id: 'jsonrpc-parse-error' },
    })
    t.connects('2026-07-28').sends({ id: 1, method: 'tools/list' })
    t.receives({ id: 2, result: 'no' })
    expect(checked(t.events).findings).toEqual([])
  })

  it('keeps a hundred findings of a flood, and counts all', () => {
    const t = new Transcript().connects('2025-11-25')
    for (let id = 0; id < 150; id++) {
      t.sends({ id, method: 'ping' })
      t.receives({ id, result: [] })
    }
    const engine = checked(t.events)
    expect(engine.findings.filter(({ id }) => id === 'jsonrpc-result-object')).toHaveLength(100)
    expect(outcomeOf(engine, t, 'jsonrpc-result-object')).toMatchObject({ judged: 150, broken: 150 })
  })
})
