import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isObject } from '@/lib/protocol/json'

export type Run = { readonly pid: number; readonly port: number; readonly url: string }

/**
 * Leaves `run.json` in the data directory, so that scripts find the running app. Only this user may read it: the url
 * holds the token. Returns what removes it again, unless a later run has replaced it.
 */
export const writeRunFile = (dataDir: string, run: Run): (() => void) => {
  const path = join(dataDir, 'run.json')
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const draft = `${path}.${run.pid}`
  rmSync(draft, { force: true })
  writeFileSync(draft, `${JSON.stringify(run)}\n`, { mode: 0o600, flag: 'wx' })
  renameSync(draft, path)
  return () => {
    if (pidIn(path) === run.pid) rmSync(path, { force: true })
  }
}

const pidIn = (path: string): unknown => {
  try {
    const run: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isObject(run) ? run['pid'] : undefined
  } catch {
    return undefined
  }
}
