import type { Advertised } from '@/lib/protocol/capabilities'
import { ERROR_CODES } from '@/lib/protocol/error-codes'
import { eraOf } from '@/lib/protocol/revisions'
import type { ExplorationOutcome, ExplorationRun, ExplorationStep } from '@/lib/recording/exploration'
import type { ExplorationView } from '@/lib/views/types'
import type { Flag } from './judge'
import { pathOf } from './paths'

/** The capability that an ask needs, in words; undefined when the profile has it. */
const lacking = ({ kind, mode, question }: ExplorationStep, advertised: Advertised): string | undefined => {
  if (kind === 'roots') return advertised.roots ? undefined : 'roots'
  if (kind === 'sampling') {
    if (!advertised.sampling) return 'sampling'
    return !advertised.samplingTools && question.includes('"tools":') ? 'tools in sampling' : undefined
  }
  if (mode === 'url') return advertised.elicitationUrl ? undefined : 'URL elicitation'
  return advertised.elicitationForm ? undefined : 'forms'
}

/** An error that says that a capability is missing is a way to fall back. */
const saysWhy = ({ code, message }: Extract<ExplorationOutcome, { kind: 'error' }>): boolean =>
  code === ERROR_CODES.missingClientCapability ||
  (code !== ERROR_CODES.internal && /capabilit|elicit|sampling|roots|not support/i.test(message))

/** How a call ended that did not cope; undefined when it did. */
const failure = ({ outcome }: ExplorationRun): string | undefined => {
  switch (outcome.kind) {
    case 'hang':
      return 'never ends'
    case 'loop':
      return 'asks again and again'
    case 'crash':
      return `is lost: ${outcome.problem.title}. ${outcome.problem.cause}`
    case 'error':
      return saysWhy(outcome) ? undefined : `ends in error ${outcome.code}: ${outcome.message}`
    case 'result':
    case 'tool-error':
    case 'waiting':
    case 'abandoned':
      return undefined
  }
}

/** Calls that do well with every capability, and badly without one that they used. */
export const judgeFallbacks = ({ plan, runs }: ExplorationView): readonly Flag[] => {
  const [first] = plan.profiles
  const accepting = runs.filter((run) => pathOf(run).length === 0)
  const whole = accepting.find(({ profile }) => profile === first?.id)
  if (!whole || failure(whole) !== undefined || whole.outcome.kind === 'error') return []
  return accepting.flatMap((run) => {
    const advertised = plan.profiles.find(({ id }) => id === run.profile)?.advertised
    const how = failure(run)
    if (!advertised || how === undefined) return []
    const missing = [...new Set(whole.steps.flatMap((step) => lacking(step, advertised) ?? []))]
    if (missing.length === 0) return []
    const modern = run.revision !== undefined && eraOf(run.revision) === 'modern'
    return [
      {
        code: 'no-fallback' as const,
        runs: [run.run],
        text: `For a client without ${missing.join(' and ')} the call ${how}.`,
        fix: `Look at what the client declared before asking; without it take another way, or say what is missing (${
          modern ? 'error -32021, or ' : ''
        }a result with isError).`,
        ...(modern ? { rule: 'errors-missing-capability-code' } : {}),
      },
    ]
  })
}
