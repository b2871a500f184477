import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Everything a build reads. The command line and the tests are no part of the app. */
const SOURCES = [
  'app',
  'components',
  'instrumentation.ts',
  'lib',
  'public',
  'next.config.js',
  'package-lock.json',
  'postcss.config.js',
  'proxy.ts',
  'tsconfig.json',
]
const LEFT_OUT = /^(lib\/(cli|testing)\/|.*\.test\.tsx?$)/

/** A digest of the content and names of all sources: what git or an unpacked archive does to times does not matter. */
export const sourceStamp = (root: string): string => {
  const hash = createHash('sha256').update(process.version)
  for (const path of SOURCES.flatMap((source) => filesBelow(root, source)).filter((path) => !LEFT_OUT.test(path)))
    hash.update(`\n${path}\n`).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

const filesBelow = (root: string, path: string): string[] => {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesBelow(root, `${path}/${name}`))
}
