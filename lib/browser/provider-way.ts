import { providerSecrets } from '@/lib/answering/provider-secrets'
import { wireProblem } from '@/lib/client/problems'
import type { ConnectionId, HttpId } from '@/lib/recording/events'
import type { AskKey } from '@/lib/recording/keys'
import type { Recording } from '@/lib/recording/recording'
import type { ProviderConfig } from '@/lib/sampling/types'
import { tapProvider } from '@/lib/wire/provider-tap'
import type { WireFetch } from '@/lib/wire/types'

/** The way to model providers, recorded under the connection whose server made it necessary. */
export type ProviderWay = (config: Pick<ProviderConfig, 'key' | 'baseUrl'>, ask?: AskKey) => WireFetch

export const providerWay = (fetch: WireFetch, recording: Recording, connection: ConnectionId): ProviderWay => {
  let requests = 0
  return (config, ask) =>
    tapProvider({
      fetch,
      newHttpId: () => `${connection}-p${++requests}` as HttpId,
      emit: (event) => void recording.append(connection, event),
      describe: wireProblem,
      secrets: providerSecrets(config),
      ...(ask === undefined ? {} : { ask }),
    })
}
