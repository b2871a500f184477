import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of Parley: the nearest one above `from` with the app's configuration, in a clone and in the package. */
export const findRoot = (from: string): string => {
  for (let folder = dirname(fileURLToPath(from)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'next.config.js'))) return folder
    if (folder === dirname(folder)) throw new Error(`Parley is not installed whole: no next.config.js above ${from}`)
  }
}
