/** Brings one line of a file from its version to the next. */
export type Upgrade = {
  readonly header: (header: Record<string, unknown>) => Record<string, unknown>
  readonly event: (event: Record<string, unknown>) => Record<string, unknown>
}

/** Entry n − 1 upgrades version n to n + 1. Version 1 is the first, so there is nothing to upgrade yet. */
export const upgrades: readonly Upgrade[] = []

/** Takes a line of `version` through every later step; what is no object passes as it is, to be refused. */
export const upgradeLine = (
  steps: readonly Upgrade[],
  version: number,
  part: keyof Upgrade,
  value: unknown,
): unknown => {
  if (typeof value !== 'object' || value === null) return value
  return steps.slice(version - 1).reduce((line, step) => step[part](line), value as Record<string, unknown>)
}
