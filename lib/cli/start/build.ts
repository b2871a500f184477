import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ProblemError } from '@/lib/protocol/problem'
import { makePortable } from './portable'
import { sourceStamp } from './source-stamp'

const stampFile = (root: string): string => join(root, '.next', 'parley-sources')

/** Why a build is needed, in words for the terminal; undefined when the one there is of these sources. */
export const whyBuild = (root: string, stamp: string): string | undefined => {
  if (!existsSync(join(root, '.next', 'BUILD_ID'))) return 'there is no build yet'
  const file = stampFile(root)
  return existsSync(file) && readFileSync(file, 'utf8') === stamp
    ? undefined
    : 'the sources changed since the last build'
}

/**
 * Builds when the sources are not those of the last build. `say` gets the one notice. The npm package brings its build and
 * no sources. Throws a `ProblemError`.
 */
export const buildIfNeeded = async (root: string, say: (line: string) => void): Promise<void> => {
  if (!existsSync(join(root, 'app'))) return
  const stamp = sourceStamp(root)
  const why = whyBuild(root, stamp)
  if (why === undefined) return
  say(`Building Parley, since ${why} (about a minute)`)
  await runBuild(root)
  makePortable(root)
  writeFileSync(stampFile(root), stamp)
}

const runBuild = (root: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
    const env = { ...process.env, NODE_ENV: 'production' as const }
    const child = spawn(process.execPath, [next, 'build'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let log = ''
    const keep = (chunk: Buffer): void => {
      log = (log + chunk.toString()).slice(-100_000)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const stop = (): void => {
      child.kill()
    }
    process.once('exit', stop)
    child.on('error', reject).on('close', (code) => {
      process.off('exit', stop)
      if (code === 0) resolve()
      else reject(failure(log))
    })
  })

const failure = (log: string): ProblemError =>
  new ProblemError({
    code: 'BUILD_FAILED',
    title: 'Parley could not be built',
    cause: log.trim(),
    action: 'If this is a fresh clone, run `npm ci` first; else see the error above.',
  })
