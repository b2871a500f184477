import type { RowText } from './row-entry'
import { count, dotted } from './text'
import type { ProbingView } from './types'

const ENDS = {
  complete: { text: 'complete', tone: 'ok' },
  stopped: { text: 'stopped', tone: 'neutral' },
} as const

/** A run of probes in one row: how many of them are done, and how many failed. */
export const describeProbing = ({ plan, results, how }: ProbingView): RowText => {
  const failed = results.filter(({ outcome }) => outcome === 'failed').length
  return {
    label: how ? 'probed' : 'probing',
    detail: dotted(
      how === 'complete'
        ? count(results.length, 'probe')
        : `${results.length} of ${count(plan.probes.length, 'probe')}`,
      failed > 0 ? `${failed} failed` : undefined,
    ),
    status: how ? ENDS[how] : { text: 'running', tone: 'neutral' },
    open: how === undefined,
  }
}
