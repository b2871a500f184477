import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export type App = {
  readonly url: string
  readonly stop: () => Promise<void>
  /** kill -9 */
  readonly kill: () => Promise<void>
  /** SIGSTOP and SIGCONT: what becomes of a process while its machine sleeps. */
  readonly sleep: () => void
  readonly wake: () => void
}

type Env = Readonly<Record<string, string>>

/** Starts the app as a person does, on a free port and with its own data folder; builds it when needed. */
export const startApp = async (say: (line: string) => void, env: Env = {}): Promise<App> => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/start.ts', '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PARLEY_DATA: mkdtempSync(join(tmpdir(), 'parley-e2e-')), ...env },
  })
  const url = await readyUrl(child, say)
  return {
    url,
    stop: () => ended(child, 'SIGTERM'),
    kill: () => ended(child, 'SIGKILL'),
    sleep: () => void child.kill('SIGSTOP'),
    wake: () => void child.kill('SIGCONT'),
  }
}

const readyUrl = (child: ChildProcess, say: (line: string) => void): Promise<string> =>
  new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      reject(new Error(`The app stopped before it was ready (exit ${String(code)}).`))
    })
    if (!child.stdout) return
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = /^Parley is ready at (\S+)$/.exec(line)?.[1]
      if (url === undefined) say(line)
      else resolve(url)
    })
  })

const ended = (child: ChildProcess, by: 'SIGTERM' | 'SIGKILL'): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve()
      return
    }
    child.once('exit', () => {
      resolve()
    })
    child.kill(by)
  })
