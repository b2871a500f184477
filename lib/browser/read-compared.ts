import type { RecordingEvent } from '@/lib/recording/events'
import type { ComparedSession } from './compare-task'
import { readKept } from './kept/kept'
import type { Published } from './session'

/**
 * The events of a session that is to be compared or replayed.
 * @throws ProblemError where it is no longer kept.
 */
export const readCompared = (
  session: ComparedSession,
  published: Published,
): readonly RecordingEvent[] | Promise<readonly RecordingEvent[]> => {
  switch (session.kind) {
    case 'shown':
      return published.events
    case 'given':
      return session.events
    case 'kept':
      return readKept(session.id).then(({ events }) => events)
  }
}
