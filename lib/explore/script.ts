import type { AskKind } from '@/lib/protocol/methods'
import type { ExplorationStep, Variant } from '@/lib/recording/exploration'

/** One answer decided before the call is made. */
export type ScriptStep = { readonly question: string; readonly kind: AskKind; readonly variant: Variant }

/** What to answer to the first asks of a call; whatever comes after them gets its default. */
export type Script = readonly ScriptStep[]

type Asked = { readonly question: string; readonly kind: AskKind }

/** Answers that are given again when the same question comes again: whoever declined goes on declining. */
const STANDING: ReadonlySet<Variant> = new Set(['decline', 'cancel', 'reject', 'provider-error'])

/**
 * Follows a script while asks come in. Questions are found by what they ask, since a server may ask several things at
 * once in any order; one whose text changed since, by its place.
 */
export class ScriptReader {
  private readonly script: Script
  private readonly used = new Set<ScriptStep>()

  constructor(script: Script) {
    this.script = script
  }

  /** The variant for the ask that comes after `steps`, out of those that it has (the first is its default). */
  next(ask: Asked, steps: readonly ExplorationStep[], variants: readonly Variant[]): Variant {
    const planned = this.planned(ask, steps.length)
    if (planned) this.used.add(planned)
    const standing = steps.findLast(({ question }) => question === ask.question)?.variant
    const wanted = planned?.variant ?? (standing !== undefined && STANDING.has(standing) ? standing : undefined)
    return wanted !== undefined && variants.includes(wanted) ? wanted : (variants[0] ?? 'accept')
  }

  private planned(ask: Asked, index: number): ScriptStep | undefined {
    const same = this.script.find((step) => step.question === ask.question && !this.used.has(step))
    if (same) return same
    const here = this.script[index]
    return here?.kind === ask.kind && !this.used.has(here) ? here : undefined
  }
}

/** The beginning of a script that leads to the step at `index`, and takes another turn there. */
export const branch = (steps: readonly ExplorationStep[], index: number, variant: Variant): Script =>
  steps.slice(0, index + 1).map(({ question, kind, variant: taken }, at) => ({
    question,
    kind,
    variant: at === index ? variant : taken,
  }))
