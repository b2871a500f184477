import { describe, expect, it } from 'vitest'
import type { Outcome } from '@/lib/spec/findings'
import { coverage, percent } from './coverage'
import { areaReports, ofRevision, type ReportFilter } from './report-areas'

const outcome = (id: string, kind: Outcome['outcome'], more: Partial<Outcome> = {}): Outcome => ({
  id: id as Outcome['id'],
  level: 'MUST',
  severity: 'must',
  outcome: kind,
  judged: 0,
  broken: 0,
  spec: '/specification/2026-07-28/basic',
  ...more,
})

const ALL = [
  outcome('tools-name-unique', 'passed'),
  outcome('tools-result-content', 'failed', { severity: 'should' }),
  outcome('tools-list-pages', 'failed'),
  outcome('jsonrpc-utf8', 'not-exercised', { reason: 'No frame was seen.' }),
  outcome('roots-list', 'not-applicable', { reason: 'It declares no roots.' }),
]

const shown = (filter: Partial<ReportFilter>) =>
  areaReports(
    ALL,
    { text: '', outcomes: new Set(), severities: new Set(), ...filter },
    ({ id }) => `What ${id} says`,
  ).map(({ area, outcomes }) => [area.title, ...outcomes.map(({ id }) => id)])

describe('the report by area', () => {
  it('has the areas in their order, in each the failed ones first and the worst of them before', () => {
    expect(shown({})).toEqual([
      ['JSON-RPC', 'jsonrpc-utf8'],
      ['Tools', 'tools-list-pages', 'tools-result-content', 'tools-name-unique'],
      ['Roots', 'roots-list'],
    ])
  })

  it('shows what the filter asks for, by words in id, statement and reason too', () => {
    expect(shown({ outcomes: new Set(['failed']) })).toEqual([['Tools', 'tools-list-pages', 'tools-result-content']])
    expect(shown({ severities: new Set(['should']) })).toEqual([['Tools', 'tools-result-content']])
    expect(shown({ text: 'no FRAME' })).toEqual([['JSON-RPC', 'jsonrpc-utf8']])
    expect(shown({ text: 'says unique' })).toEqual([['Tools', 'tools-name-unique']])
  })

  it('counts a whole area, whatever the filter leaves', () => {
    const [tools] = areaReports(ALL, { text: 'unique', outcomes: new Set(), severities: new Set() }, () => '')
    expect(tools?.counts).toEqual({ passed: 1, failed: 2, 'not-exercised': 0, 'not-applicable': 0 })
  })

  it('covers what was judged of what the revision asks for', () => {
    const other = outcome('tasks-ttl', 'not-applicable')
    const { spec, ...unasked } = other
    expect(spec).toBeDefined()
    expect(coverage([...ALL, unasked])).toEqual({ judged: 3, observable: 5 })
    expect(ofRevision([...ALL, unasked])).toHaveLength(5)
  })

  it('says 100 % only of all, and 0 % only of nothing', () => {
    expect([percent(0, 400), percent(1, 400), percent(399, 400), percent(400, 400), percent(0, 0)]).toEqual([
      '0 %',
      '1 %',
      '99 %',
      '100 %',
      '0 %',
    ])
  })
})
