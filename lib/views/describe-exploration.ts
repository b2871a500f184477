import type { RowText } from './row-entry'
import { clip, count, dotted } from './text'
import type { ExplorationView } from './types'

const ENDS = {
  complete: { text: 'complete', tone: 'ok' },
  limit: { text: 'limit met', tone: 'neutral' },
  stopped: { text: 'stopped', tone: 'neutral' },
  failed: { text: 'failed', tone: 'bad' },
} as const

/** An exploration in one row: what is called, how often by now, and how it ended. */
export const describeExploration = ({ id, plan, runs, end }: ExplorationView): RowText => ({
  label: end ? 'explored' : 'exploring',
  detail: clip(dotted(plan.tool, count(runs.length, 'call'), end?.problem?.title)),
  status: end ? ENDS[end.how] : { text: 'running', tone: 'neutral' },
  open: end === undefined,
  tellsOf: id,
})
