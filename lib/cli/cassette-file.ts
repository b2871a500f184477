import { readFile, writeFile } from 'node:fs/promises'
import { decodeCassette, encodeCassette } from '@/lib/cassette/codec'
import type { Cassette } from '@/lib/cassette/types'
import { secretWarnings } from '@/lib/cassette/secrets'
import { ProblemError } from '@/lib/protocol/problem'
import { UsageError, type Io } from './io'

/** @throws UsageError when there is no such file, or it is no cassette. */
export const readCassette = async (file: string): Promise<Cassette> => {
  try {
    return decodeCassette(await readFile(file, 'utf8'))
  } catch (error) {
    if (error instanceof ProblemError) {
      const { code, title, cause, action } = error.problem
      throw new UsageError(`--answers ${file}: ${title} (${code})\n  ${cause}\n  ${action}`)
    }
    throw new UsageError(`--answers ${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Writes the cassette, and says on stderr what in it looks secret. */
export const saveCassette = async (file: string, cassette: Cassette, io: Io): Promise<void> => {
  await writeFile(file, encodeCassette(cassette))
  const { length } = cassette.entries
  io.err(`Saved ${length === 1 ? 'one answer' : `${length} answers`} to ${file}.`)
  const warnings = secretWarnings(cassette)
  if (warnings.length === 0) return
  io.err('Look at these before you share it:')
  for (const { entry, path, what } of warnings) io.err(`  entry ${entry + 1} ${path} looks secret: ${what}`)
}
