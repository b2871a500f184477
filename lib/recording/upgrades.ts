type Line = Readonly<Record<string, unknown>>

/** Brings one line of a file from its version to the next. */
export type Upgrade = {
  readonly header: (header: Line) => Line
  readonly event: (event: Line) => Line
}

const same = (line: Line): Line => line

/** Version 2 only adds: the provider lane, what an answer cost, explorations. */
const toVersion2: Upgrade = { header: same, event: same }

/** Version 3 only adds: probes, and results that are expected. */
const toVersion3: Upgrade = { header: same, event: same }

/** Version 4 only adds: answers of a watcher, where a recording comes from, what was taken out of it. */
const toVersion4: Upgrade = { header: same, event: same }

/** Version 5 only adds: request bodies that are no text, apps and what they say. */
const toVersion5: Upgrade = { header: same, event: same }

/** Entry n − 1 upgrades version n to n + 1. */
export const upgrades: readonly Upgrade[] = [toVersion2, toVersion3, toVersion4, toVersion5]

/** Takes a line of `version` through every later step. */
export const upgradeLine = (steps: readonly Upgrade[], version: number, part: keyof Upgrade, line: Line): Line =>
  steps.slice(version - 1).reduce((current, step) => step[part](current), line)
