import { describe, expect, it } from 'vitest'
import { exploreGrid } from '@/lib/explore/grid'
import { EXPLORATION_PROFILES } from '@/lib/explore/profiles'
import type { ConnectionId } from '@/lib/recording/events'
import type { ExplorationEnd, ExplorationRun, ExplorationStep, Variant } from '@/lib/recording/exploration'
import type { AskKey, ExplorationId } from '@/lib/recording/keys'
import type { ExplorationView } from '@/lib/views/types'
import { columnsOf, placesOf, progressOf } from './grid-cells'

const profiles = EXPLORATION_PROFILES.filter(({ id }) => ['everything', 'nothing', 'no-roots'].includes(id))

const form = (variant: Variant): ExplorationStep => ({
  ask: '0.0' as AskKey,
  kind: 'elicitation',
  mode: 'form',
  question: 'your name',
  variant,
})

type Made = readonly [profile: string, steps: readonly ExplorationStep[]]

const explored = (made: readonly Made[], end?: ExplorationEnd['how']): ExplorationView => ({
  id: 'x1' as ExplorationId,
  plan: { url: 'http://server.test', tool: 'book', arguments: {}, profiles, maxCalls: 9, patience: 1 },
  startedAt: 0,
  runs: made.map(([profile, steps], run): ExplorationRun => ({
    run,
    connectionId: `c${run}` as ConnectionId,
    profile,
    steps,
    outcome: { kind: 'result', result: { content: [{ type: 'text', text: `result ${run}` }] } },
    milliseconds: 1,
  })),
  ...(end && { end: { how: end, calls: made.length, left: 0 } }),
})

const kinds = (view: ExplorationView, live = false): readonly string[] => {
  const grid = exploreGrid(view)
  const columns = columnsOf(grid)
  return grid.rows.map(
    (row) =>
      `${row.key}: ${placesOf(row, columns, progressOf(view, live))
        .map(({ kind }) => kind)
        .join(' ')}`,
  )
}

const everything: Made = ['everything', [form('accept')]]
const nothing: Made = ['nothing', []]
const noRoots: Made = ['no-roots', [form('accept')]]
const declined: Made = ['everything', [form('decline')]]

describe('a place of the grid', () => {
  it('says why there is no run: the same was asked elsewhere, or nothing was asked', () => {
    expect(kinds(explored([everything, nothing, noRoots, declined], 'complete'))).toEqual([
      'everything accepted: run run run',
      'form: decline: run not-asked same',
    ])
  })

  it('is ahead while the exploration goes on, and not run where it ended before', () => {
    expect(kinds(explored([everything]), true)).toEqual(['everything accepted: run ahead ahead'])
    expect(kinds(explored([everything]))).toEqual(['everything accepted: run not-run not-run'])
    expect(kinds(explored([everything, declined], 'limit'))).toEqual([
      'everything accepted: run not-run not-run',
      'form: decline: run not-run not-run',
    ])
  })

  it('names the profile that stands for another', () => {
    const columns = columnsOf(exploreGrid(explored([everything, nothing, noRoots], 'complete')))
    expect(columns.map(({ profile, as }) => [profile.id, as?.id])).toEqual([
      ['everything', undefined],
      ['nothing', undefined],
      ['no-roots', 'everything'],
    ])
  })
})
