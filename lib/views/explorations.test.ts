import { expect, it } from 'vitest'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import type { ConnectionId, EventBody } from '@/lib/recording/events'
import type { ExplorationRun } from '@/lib/recording/exploration'
import type { ExplorationId } from '@/lib/recording/keys'
import { newHeader, Recording } from '@/lib/recording/recording'
import { SessionViews } from './session-views'

const ID = 'x1' as ExplorationId
const PLAN = {
  url: 'http://a.test/mcp',
  tool: 't',
  arguments: {},
  profiles: [{ id: 'everything', title: 'Everything', advertised: ADVERTISE_ALL }],
  maxCalls: 5,
  patience: 100,
}
const RUN: ExplorationRun = {
  run: 0,
  connectionId: 'c1' as ConnectionId,
  profile: 'everything',
  steps: [],
  outcome: { kind: 'hang' },
  milliseconds: 100,
}

it('grows with each run, and leaves alone what was handed out', () => {
  const recording = new Recording(newHeader('r', 0, 'r'), () => 7)
  const views = new SessionViews()
  const after = (event: EventBody) => {
    recording.append('x1' as ConnectionId, event)
    views.advance(recording.events)
    return views.explorations()
  }
  expect(views.explorations()).toEqual([])
  const started = after({ type: 'exploration-started', exploration: ID, plan: PLAN })
  expect(started).toEqual([{ id: ID, plan: PLAN, startedAt: 7, runs: [] }])
  expect(views.explorations()).toBe(started)

  const ran = after({ type: 'exploration-run-ended', exploration: ID, run: RUN })
  expect(ran[0]?.runs).toEqual([RUN])
  expect(started[0]?.runs).toEqual([])

  const end = { how: 'stopped', calls: 1, left: 2 } as const
  expect(after({ type: 'exploration-ended', exploration: ID, end })[0]).toEqual({ ...ran[0], end })
  // A run of an exploration that is not in the recording is nobody's.
  expect(after({ type: 'exploration-run-ended', exploration: 'x9' as ExplorationId, run: RUN })).toHaveLength(1)
})

it('reads a hundred thousand runs in one go', { timeout: 5_000 }, () => {
  const recording = new Recording(newHeader('r', 0, 'r'), () => 7)
  const append = (event: EventBody) => recording.append('x1' as ConnectionId, event)
  append({ type: 'exploration-started', exploration: ID, plan: PLAN })
  for (let run = 0; run < 100_000; run++)
    append({ type: 'exploration-run-ended', exploration: ID, run: { ...RUN, run } })
  const views = new SessionViews()
  views.advance(recording.events)
  expect(views.explorations()[0]?.runs).toHaveLength(100_000)
})
