import type { ExplorationId } from '@/lib/recording/keys'

/** The filter that shows one run's rows; the exploration is named where there are several. */
export const runQuery = (exploration: ExplorationId, run: number, several: boolean): string =>
  several ? `run:${exploration}/${run}` : `run:${run}`

/** Whether a filter is one that a cell has set. */
export const isRunQuery = (query: string): boolean => /^run:\S+$/.test(query)
