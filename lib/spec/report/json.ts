import type { SpecReport } from './report'

/** The report as it is; a later one can be held against it (`--baseline`). */
export const jsonReport = (report: SpecReport): string => JSON.stringify(report, null, 2)
