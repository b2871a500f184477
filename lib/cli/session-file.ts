import { readFile } from 'node:fs/promises'
import { ProblemError } from '@/lib/protocol/problem'
import { decode } from '@/lib/recording/codec'
import type { RecordingHeader } from '@/lib/recording/recording'
import { SessionViews } from '@/lib/views/session-views'
import { UsageError, type Io } from './io'

export type SessionFile = { readonly header: RecordingHeader; readonly views: SessionViews }

const read = async (file: string): Promise<ReturnType<typeof decode>> => {
  try {
    return decode(await readFile(file, 'utf8'))
  } catch (error) {
    if (!(error instanceof ProblemError))
      throw new UsageError(`${file}: ${error instanceof Error ? error.message : String(error)}`)
    const { code, title, cause, action } = error.problem
    throw new UsageError(`${file}: ${title} (${code})\n  ${cause}\n  ${action}`)
  }
}

/**
 * A saved session with all its views. A file that breaks off is read up to there, which is said on stderr.
 * @throws UsageError when it cannot be read at all
 */
export const readSession = async (file: string, io: Io): Promise<SessionFile> => {
  const { header, events, problem } = await read(file)
  if (problem) io.err(`${file}: ${problem.title} (${problem.code})\n  ${problem.cause}\n  What came before is used.`)
  const views = new SessionViews()
  views.advance(events)
  return { header, views }
}
