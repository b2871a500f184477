import { ProblemError } from '@/lib/protocol/problem'
import type { RecordingEvent } from '@/lib/recording/events'
import { openFile } from './files/open-file'

const NO_SESSION = {
  code: 'NO_SESSION_IN_FILE',
  title: 'There is no session in this file',
  cause: 'It names servers, but holds no traffic.',
  action: 'Choose a session that Parley has saved, a HAR file, or what the Inspector exports.',
}

/**
 * The events of a session's file: our own, a HAR, or an export of the Inspector.
 * @throws ProblemError when there is no session in it, or it ends in the middle: half of one is no side of a comparison.
 */
export const readFileEvents = async (file: File): Promise<readonly RecordingEvent[]> => {
  const imported = await openFile(file, new AbortController().signal)
  if (imported.kind === 'servers') throw new ProblemError(NO_SESSION)
  if (imported.problem) throw new ProblemError(imported.problem)
  return imported.events
}
