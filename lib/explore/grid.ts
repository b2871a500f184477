import type { AskKind } from '@/lib/protocol/methods'
import type { ExplorationProfile, ExplorationRun, ExplorationStep, Variant } from '@/lib/recording/exploration'
import type { ExplorationView } from '@/lib/views/types'
import { judge, type Flag } from './judge'

/** One answer that was not the accepting one: to which ask, the how-manieth of its kind, and what it was. */
export type PathPart = {
  readonly kind: AskKind
  /** Elicitations only. */
  readonly mode?: string
  /** From 1: tells two forms of one call apart. */
  readonly nth: number
  readonly variant: Variant
}

export type GridCell = {
  readonly run: ExplorationRun
  readonly flags: readonly Flag[]
}

/** The same answers under every profile; no parts: everything is accepted. */
export type GridRow = {
  readonly key: string
  readonly path: readonly PathPart[]
  /** One per column; absent where this path was not taken, or does not exist. */
  readonly cells: readonly (GridCell | undefined)[]
}

export type Grid = {
  /** The plan's profiles, without those that the revision could not tell from an earlier one. */
  readonly columns: readonly ExplorationProfile[]
  /** Everything accepted first, then as they were made. */
  readonly rows: readonly GridRow[]
  readonly flags: readonly Flag[]
}

const sameAsk = (a: ExplorationStep, b: ExplorationStep): boolean => a.kind === b.kind && a.mode === b.mode

/** What a run answered other than by accepting. An answer given again to the same question counts once. */
export const pathOf = (steps: readonly ExplorationStep[]): readonly PathPart[] =>
  steps.flatMap((step, index) => {
    const { kind, mode, variant, question } = step
    const before = steps.slice(0, index)
    const again = before.some((earlier) => earlier.question === question && earlier.variant === variant)
    if (variant === 'accept' || step.unadvertised || again) return []
    const nth = before.filter((earlier) => sameAsk(earlier, step)).length + 1
    return [{ kind, ...(mode === undefined ? {} : { mode }), nth, variant }]
  })

/** `form`, `url`, `sampling`, `roots`; numbered from the second of a kind on. */
const askName = ({ kind, mode, nth }: PathPart): string => `${mode ?? kind}${nth > 1 ? ` ${nth}` : ''}`

/** A path in words, such as “form: decline” or “everything accepted”. */
export const pathText = (path: readonly PathPart[]): string =>
  path.length === 0 ? 'everything accepted' : path.map((part) => `${askName(part)}: ${part.variant}`).join(', ')

/** Rows of answers, columns of profiles: the exploration as far as it got. */
export const exploreGrid = (view: ExplorationView): Grid => {
  const flags = judge(view)
  const columns = view.plan.profiles.filter(
    ({ id }) => view.end?.how !== 'complete' || view.runs.some(({ profile }) => profile === id),
  )
  const rows = new Map<string, { path: readonly PathPart[]; cells: (GridCell | undefined)[] }>()
  for (const run of view.runs) {
    const path = pathOf(run.steps)
    const key = pathText(path)
    const row = rows.get(key) ?? { path, cells: columns.map(() => undefined) }
    rows.set(key, row)
    const column = columns.findIndex(({ id }) => id === run.profile)
    if (column >= 0) row.cells[column] ??= { run, flags: flags.filter(({ runs }) => runs.includes(run.run)) }
  }
  return { columns, rows: Array.from(rows, ([key, row]) => ({ key, ...row })), flags }
}
