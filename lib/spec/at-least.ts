import type { Severity } from './findings'

const RANK: Record<Severity, number> = { hint: 0, should: 1, must: 2 }

/** True when `severity` is at least as bad as `bar`. */
export const isAtLeast = (severity: Severity, bar: Severity): boolean => RANK[severity] >= RANK[bar]

/** The severity of that name, if there is one. */
export const asSeverity = (name: string): Severity | undefined =>
  name === 'must' || name === 'should' || name === 'hint' ? name : undefined
