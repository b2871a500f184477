import { objectAt } from '@/lib/protocol/json'

type Capabilities = Readonly<Record<string, unknown>>

/** Ids of the extensions that both sides declared (2026-07-28, versioning: only these may be used). */
export const sharedExtensions = (server: Capabilities, client: Capabilities): readonly string[] => {
  const theirs = objectAt(server, 'extensions') ?? {}
  return Object.keys(objectAt(client, 'extensions') ?? {}).filter((id) => Object.hasOwn(theirs, id))
}
