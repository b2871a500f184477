import { blotted } from '@/lib/elicitation/blotted'
import { canonicalJson } from '@/lib/protocol/canonical'
import type { ExplorationRun, ExplorationStep, Variant } from '@/lib/recording/exploration'
import { refusalRule } from './judge-endings'
import type { Flag } from './judge'
import { pathOf, pathText } from './paths'

const sameStep = (a: ExplorationStep | undefined, b: ExplorationStep): boolean =>
  a?.question === b.question && a.variant === b.variant

/** The run that did the same up to the last turn of `run`, and accepted there. */
const accepting = (run: ExplorationRun, index: number, runs: readonly ExplorationRun[]): ExplorationRun | undefined =>
  runs.find(({ profile, steps }) => {
    const turn = steps[index]
    return (
      profile === run.profile &&
      turn?.variant === 'accept' &&
      turn.question === run.steps[index]?.question &&
      run.steps.slice(0, index).every((step, at) => sameStep(steps[at], step))
    )
  })

/** The server went on in the same way with what it should have refused. */
const tookIt = (wrong: ExplorationRun, right: ExplorationRun, index: number): boolean => {
  const later = (run: ExplorationRun): string =>
    run.steps
      .slice(index + 1)
      .map(({ kind, mode }) => `${kind} ${mode ?? ''}`)
      .join()
  if (later(wrong) !== later(right)) return false
  if (wrong.outcome.kind === 'waiting') return right.outcome.kind === 'waiting'
  if (wrong.outcome.kind !== 'result' || right.outcome.kind !== 'result') return false
  const text = ({ outcome, steps }: ExplorationRun): string =>
    outcome.kind === 'result' ? blotted(outcome.result, [steps[index]?.content ?? {}]) : ''
  return text(wrong) === text(right)
}

const lastTurn = ({ steps }: ExplorationRun, variant: Variant): number => {
  const index = steps.findIndex((step) => step.variant === variant)
  return steps.slice(index + 1).every((step) => step.variant === 'accept' || step.question === steps[index]?.question)
    ? index
    : -1
}

const sameResult = (run: ExplorationRun, runs: readonly ExplorationRun[]): readonly Flag[] => {
  const index = lastTurn(run, 'decline')
  const other = index < 0 ? undefined : accepting(run, index, runs)
  if (!other || run.outcome.kind !== 'result' || other.outcome.kind !== 'result') return []
  if (canonicalJson(run.outcome.result) !== canonicalJson(other.outcome.result)) return []
  const rule = refusalRule(run)
  return [
    {
      code: 'same-result',
      runs: [other.run, run.run],
      text: `“${pathText(pathOf(run))}” brings the same result as accepting.`,
      fix: 'Do nothing of what was declined, and let the result say so.',
      ...(rule === undefined ? {} : { rule }),
    },
  ]
}

const invalidAccepted = (run: ExplorationRun, runs: readonly ExplorationRun[]): readonly Flag[] => {
  const index = lastTurn(run, 'invalid')
  const other = index < 0 || run.steps[index]?.kind !== 'elicitation' ? undefined : accepting(run, index, runs)
  if (!other || !tookIt(run, other, index)) return []
  return [
    {
      code: 'invalid-accepted',
      runs: [other.run, run.run],
      text: `“${pathText(pathOf(run))}”: content that breaks the requested schema was taken like any other.`,
      fix: 'Validate what comes back against the schema that was asked for; ask again, or return a result with isError.',
      rule: 'elicitation-response-validated',
    },
  ]
}

/** Runs that differ in one answer but not in what came of it. */
export const judgePairs = (runs: readonly ExplorationRun[]): readonly Flag[] =>
  runs.flatMap((run) => [...sameResult(run, runs), ...invalidAccepted(run, runs)])
