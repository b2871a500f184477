import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { importText } from '@/lib/files/import/import-text'
import type { Imported } from '@/lib/files/import/imported'
import { ProblemError } from '@/lib/protocol/problem'
import { SessionViews } from '@/lib/views/session-views'
import { UsageError, type Io } from './io'

const read = async (file: string): Promise<Imported> => {
  try {
    return importText(await readFile(file, 'utf8'), { name: basename(file), newId: randomUUID })
  } catch (error) {
    if (!(error instanceof ProblemError))
      throw new UsageError(`${file}: ${error instanceof Error ? error.message : String(error)}`)
    const { code, title, cause, action } = error.problem
    throw new UsageError(`${file}: ${title} (${code})\n  ${cause}\n  ${action}`)
  }
}

/**
 * All views of a saved session: a recording of any version, a HAR file or what the Inspector exports. A file that breaks
 * off is read up to there; that, and what was made up, is said on stderr.
 * @throws UsageError when it cannot be read at all
 */
export const readSession = async (file: string, io: Io): Promise<SessionViews> => {
  const imported = await read(file)
  if (imported.kind === 'servers') throw new UsageError(`${file}: it names servers and holds no session`)
  const { events, problem, notes } = imported
  for (const note of notes) io.err(`${file}: ${note}`)
  if (problem) io.err(`${file}: ${problem.title} (${problem.code})\n  ${problem.cause}\n  What came before is used.`)
  const views = new SessionViews()
  views.advance(events)
  return views
}
