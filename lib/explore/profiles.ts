import { ADVERTISE_ALL, ADVERTISE_NOTHING, clientCapabilities, type Advertised } from '@/lib/protocol/capabilities'
import type { Revision } from '@/lib/protocol/revisions'
import type { ExplorationProfile } from '@/lib/recording/exploration'

const without = (id: string, title: string, lacking: Partial<Advertised>): ExplorationProfile => ({
  id,
  title,
  advertised: { ...ADVERTISE_ALL, ...lacking },
})

/** The profile that the others are compared with: it comes first. */
export const EVERYTHING = 'everything'

/** What an exploration runs a call under: all capabilities, none, and all but one. */
export const EXPLORATION_PROFILES: readonly ExplorationProfile[] = [
  { id: EVERYTHING, title: 'Everything', advertised: ADVERTISE_ALL },
  { id: 'nothing', title: 'Nothing', advertised: ADVERTISE_NOTHING },
  without('no-forms', 'No forms', { elicitationForm: false }),
  without('no-urls', 'No URLs', { elicitationUrl: false }),
  without('no-elicitation', 'No elicitation', { elicitationForm: false, elicitationUrl: false }),
  without('no-sampling', 'No sampling', { sampling: false, samplingTools: false, samplingContext: false }),
  without('no-sampling-tools', 'No sampling tools', { samplingTools: false }),
  without('no-sampling-context', 'No sampling context', { samplingContext: false }),
  without('no-roots', 'No roots', { roots: false }),
  without('no-tasks', 'No tasks', { tasks: false }),
]

/** Those that differ in what a revision can spell: the first of each. */
export const distinctProfiles = (
  profiles: readonly ExplorationProfile[],
  revision: Revision,
): readonly ExplorationProfile[] => {
  const spelled = profiles.map(({ advertised }) => JSON.stringify(clientCapabilities(advertised, revision)))
  return profiles.filter((_, index) => spelled.indexOf(spelled[index] ?? '') === index)
}
