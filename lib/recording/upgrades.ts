type Line = Readonly<Record<string, unknown>>

/** Brings one line of a file from its version to the next. */
export type Upgrade = {
  readonly header: (header: Line) => Line
  readonly event: (event: Line) => Line
}

/** Entry n − 1 upgrades version n to n + 1. Version 1 is the first, so there is nothing to upgrade yet. */
export const upgrades: readonly Upgrade[] = []

/** Takes a line of `version` through every later step. */
export const upgradeLine = (steps: readonly Upgrade[], version: number, part: keyof Upgrade, line: Line): Line =>
  steps.slice(version - 1).reduce((current, step) => step[part](current), line)
