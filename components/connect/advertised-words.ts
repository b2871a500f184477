import type { Advertised } from '@/lib/protocol/capabilities'
import { CLIENT_PROFILES, matchingProfile } from '@/lib/protocol/client-profiles'

/** What is advertised, in the words of the specification; a group without its parent switch counts as off. */
const words = ({ elicitationForm, elicitationUrl, sampling, roots, tasks, extensions }: Advertised): string[] => {
  const elicitation = elicitationForm || elicitationUrl
  const count = Object.keys(extensions).length
  return [
    ...(elicitation ? ['elicitation'] : []),
    ...(sampling ? ['sampling'] : []),
    ...(roots ? ['roots'] : []),
    ...(tasks && (elicitation || sampling) ? ['tasks'] : []),
    ...(count > 0 ? [count === 1 ? '1 extension' : `${count} extensions`] : []),
  ]
}

/** The name of the client that the switches are set for, or else what is on. */
export const advertisedText = (advertised: Advertised, profile: string | undefined): string => {
  const matching = matchingProfile(advertised, profile)
  const client = CLIENT_PROFILES.find(({ id }) => id === matching?.id)
  if (client) return `as ${client.name}`
  const on = words(advertised)
  return on.length === 0 ? 'nothing' : on.join(' · ')
}
