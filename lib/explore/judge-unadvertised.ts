import { eraOf, type Revision } from '@/lib/protocol/revisions'
import type { ExplorationStep } from '@/lib/recording/exploration'
import type { ExplorationView } from '@/lib/views/types'
import type { Advertised } from '@/lib/protocol/capabilities'
import type { Flag } from './judge'

const ruleOf = (
  { kind }: ExplorationStep,
  { elicitationForm, elicitationUrl }: Advertised,
  revision: Revision,
): string => {
  if (eraOf(revision) === 'modern') return 'mrtr-capability-gated'
  if (kind === 'roots') return 'roots-capability-checked'
  if (revision < '2025-06-18') return 'lifecycle-client-capabilities-respected-early'
  if (kind === 'sampling') return 'sampling-capability-gated'
  const otherMode = revision >= '2025-11-25' && (elicitationForm || elicitationUrl)
  return otherMode ? 'elicitation-mode-gated' : 'elicitation-capability-gated'
}

const nameOf = ({ kind, mode }: ExplorationStep): string =>
  kind === 'elicitation' ? `an elicitation (${mode ?? 'form'})` : kind === 'sampling' ? 'sampling' : 'the roots'

/** Asks for what the client had not declared. */
export const judgeUnadvertised = ({ plan, runs }: ExplorationView): readonly Flag[] =>
  runs.flatMap((run) => {
    const advertised = plan.profiles.find(({ id }) => id === run.profile)?.advertised
    const { revision } = run
    if (!advertised || revision === undefined) return []
    return run.steps
      .filter(({ unadvertised }) => unadvertised)
      .map((step): Flag => ({
        code: 'unadvertised-ask',
        runs: [run.run],
        text: `Asked for ${nameOf(step)}, which this client had not declared.`,
        fix: 'Ask only for what the client declared: at initialize, or on modern with each request.',
        rule: ruleOf(step, advertised, revision),
      }))
  })
