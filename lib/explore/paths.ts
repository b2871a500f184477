import type { AskKind } from '@/lib/protocol/methods'
import type { ExplorationRun, ExplorationStep, Variant } from '@/lib/recording/exploration'

/** One answer that was not the accepting one: to which ask, the how-manieth of its kind, and what it was. */
export type PathPart = {
  readonly kind: AskKind
  /** Elicitations only. */
  readonly mode?: string
  /** From 1: tells two forms of one call apart. */
  readonly nth: number
  readonly variant: Variant
}

const sameAsk = (a: ExplorationStep, b: ExplorationStep): boolean => a.kind === b.kind && a.mode === b.mode

/** What a run answered other than by accepting. An answer given again to the same question counts once. */
export const pathOf = ({ steps }: Pick<ExplorationRun, 'steps'>): readonly PathPart[] =>
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
