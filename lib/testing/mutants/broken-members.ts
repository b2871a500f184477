import type { Revision } from '@/lib/protocol/revisions'
import type { RecordingEvent } from '@/lib/recording/events'
import { recordedMessages, type Recorded } from './frames'
import { memberMutants, type MemberMutant } from './member-mutants'
import { officialVerdict } from './official-verdict'

/** One member of one recorded message changed so that the official schema refuses it. */
export type Broken = { readonly recorded: Recorded; readonly mutant: MemberMutant }

/** A place whatever the index of an entry and the name of a property or an ask. */
const placeOf = (path: string): string =>
  path.replace(/\/\d+(?=\/|$)/g, '/*').replace(/\/(properties|inputRequests)\/[^/]+/g, '/$1/*')

/** The recorded messages that the official schema refuses as they are: none, if all is well. */
export const refused = (events: readonly RecordingEvent[], revision: Revision): readonly Recorded[] => {
  const accepts = officialVerdict(revision)
  return recordedMessages(events).filter((recorded) => !accepts(recorded, recorded.message))
}

/**
 * Every change of one member (removed, renamed, of another type) that breaks the official schema, each kind of place
 * once for each kind of message.
 */
export const brokenMembers = (events: readonly RecordingEvent[], revision: Revision): readonly Broken[] => {
  const accepts = officialVerdict(revision)
  const seen = new Set<string>()
  return recordedMessages(events).flatMap((recorded) =>
    memberMutants(recorded.message).flatMap((mutant) => {
      const place = `${recorded.kind} ${recorded.method} ${placeOf(mutant.path)} ${mutant.how}`
      if (seen.has(place) || accepts(recorded, mutant.message)) return []
      seen.add(place)
      return [{ recorded, mutant }]
    }),
  )
}
