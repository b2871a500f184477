import { ERROR_CODES } from '@/lib/protocol/error-codes'
import { eraOf } from '@/lib/protocol/revisions'
import type { ExplorationRun } from '@/lib/recording/exploration'
import type { Flag } from './judge'
import { pathOf, pathText } from './paths'

/** The requirement on coping with a refused elicitation, where that is what the run was about. */
export const refusalRule = ({ steps, revision }: ExplorationRun): string | undefined => {
  const last = steps.findLast(({ variant }) => variant !== 'accept')
  if (last?.kind !== 'elicitation' || revision === undefined || !['decline', 'cancel', 'reject'].includes(last.variant))
    return undefined
  return eraOf(revision) === 'modern'
    ? 'elicitation-decline-cancel-handled'
    : 'elicitation-decline-cancel-handled-legacy'
}

const after = (run: ExplorationRun): string => {
  const path = pathOf(run)
  if (run.steps.length === 0) return 'Without asking anything,'
  return path.length === 0 ? 'With everything accepted,' : `After “${pathText(path)}”`
}

/** What a loop is made of: the same question, ever other ones, or (modern) rounds that ask for nothing. */
const asksOn = ({ steps }: ExplorationRun, times: number): string => {
  const counts = new Map<string, number>()
  for (const { question, variant } of steps) {
    const key = `${variant} ${question}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const stopped = `(${times} times before Parley stopped)`
  if (times <= Math.max(0, ...counts.values()) + 1) return `the same is asked again and again ${stopped}`
  return times === steps.length + 1
    ? `one question follows another ${stopped}`
    : `it is to be called again and again ${stopped}`
}

type Told = Pick<Flag, 'code' | 'text' | 'fix' | 'rule'>

const ending = (run: ExplorationRun): Told | undefined => {
  const { outcome, steps } = run
  switch (outcome.kind) {
    case 'hang':
      return {
        code: 'hang',
        text: `${after(run)} the call never ends.`,
        fix: 'Let every answer, and an error instead of one, lead to a result.',
        rule: refusalRule(run) ?? 'jsonrpc-request-gets-response',
      }
    case 'loop': {
      const rule = refusalRule(run)
      return {
        code: 'loop',
        text: `${after(run)} ${asksOn(run, outcome.times)}.`,
        fix: 'Take no for an answer: end with a result that says what was not done, or bound the attempts.',
        ...(rule === undefined ? {} : { rule }),
      }
    }
    case 'crash': {
      const { title, cause, action } = outcome.problem
      if (run.revision === undefined)
        return { code: 'crash', text: `No connection could be made any more: ${title}. ${cause}`, fix: action }
      return {
        code: 'crash',
        text: `${after(run)} the call was lost: ${title}. ${cause}`,
        fix: 'Catch what goes wrong inside the tool and return a result with isError that says so.',
        rule: refusalRule(run) ?? 'jsonrpc-request-gets-response',
      }
    }
    case 'error': {
      if (outcome.code !== ERROR_CODES.internal) return undefined
      const rule = refusalRule(run)
      return {
        code: 'crash',
        text: `${after(run)} the call ends in an internal error (${outcome.code}): ${outcome.message}`,
        fix:
          steps.length === 0
            ? 'Return a result with isError for what the caller can mend, such as its arguments.'
            : 'No answer is an internal error: end with a result that says what was not done, or what was wrong with the answer.',
        ...(rule === undefined ? {} : { rule }),
      }
    }
    case 'result':
    case 'tool-error':
    case 'waiting':
    case 'abandoned':
      return undefined
  }
}

/** Calls that end badly in themselves: never, over and over, or with a crash. */
export const judgeEndings = (runs: readonly ExplorationRun[]): readonly Flag[] =>
  runs.flatMap((run) => {
    const told = ending(run)
    return told ? [{ ...told, runs: [run.run] }] : []
  })
