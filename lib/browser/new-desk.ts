import { AskDesk } from '@/lib/answering/desk'
import type { Connection } from '@/lib/client/types'
import type { Clock } from '@/lib/recording/recording'
import { complete } from '@/lib/sampling/complete'
import { routesFor } from './ask-routes'
import { cassetteDeck } from './cassette'
import { connectSettings } from './connect-settings'
import { chosenProvider, providerSettings, withKey } from './provider-settings'
import type { ProviderWay } from './provider-way'
import type { Owner } from './per-session'
import { headerOrigin } from './server-headers'
import { trustBook } from './trust-book'

/** The desk of a session's connection, with what the person has set there for its server. */
export const newDesk = (
  owner: Owner,
  connection: Connection,
  url: string,
  providerFetch: ProviderWay,
  clock: Clock,
): AskDesk => {
  const origin = headerOrigin(url) ?? url
  return new AskDesk({
    connection,
    origin,
    routes: () => routesFor(owner, origin),
    roots: () => connectSettings.of(owner).get().roots,
    provider: () => {
      const provider = chosenProvider(providerSettings.get())
      return provider && withKey(provider)
    },
    cassette: () => cassetteDeck(owner).player(),
    trust: trustBook(owner),
    complete,
    providerFetch,
    clock,
  })
}
