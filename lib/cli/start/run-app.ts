import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { ProblemError } from '@/lib/protocol/problem'
import { DEFAULT_HOST, readSettings } from '@/lib/server/env'
import { isLocalHost, urlHost } from '@/lib/server/hosts'
import { announceRunning } from '@/lib/server/running'
import { sayGoodbye } from '@/lib/server/way-out'
import { buildIfNeeded } from './build'
import { listen } from './listen'
import { prepareNext } from './next-app'
import { openBrowser } from './open-browser'
import { HELP, readOptions } from './options'
import type { StartOptions } from './options'
import { onStop } from './on-stop'
import { writeRunFile } from './run-file'
import { findRoot } from './root'
import { createAppServer } from './serve'

/** Milliseconds for the last words to the pages. */
const FAREWELL = 100

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
const warn = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

const main = async (args: string[]): Promise<void> => {
  let options: StartOptions | 'help'
  try {
    options = readOptions(args)
  } catch (error) {
    warn(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`)
    process.exit(2)
  }
  if (options === 'help') process.stdout.write(HELP)
  else await start(options)
}

const start = async ({ dev, open }: StartOptions): Promise<void> => {
  const root = findRoot(import.meta.url)
  const settings = readSettings(process.env)
  const host = settings.host ?? DEFAULT_HOST
  const token = settings.token ?? randomBytes(24).toString('base64url')
  let ready!: (handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>) => void
  const server = createAppServer(new Promise((resolve) => (ready = resolve)))
  const port = await listen(server, host, settings.port)
  // From here on the page, its routes and Next agree on who we are; Next reads some of it while loading.
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' })
  announceRunning(process.env, { token, port, ...(settings.host === undefined ? {} : { host }) })
  let forget = (): void => undefined
  process.once('exit', () => {
    forget()
  })
  onStop(() => {
    // Streams never end by themselves: once the pages were told, they are cut, and every socket with them.
    sayGoodbye()
    server.close()
    setTimeout(() => {
      server.closeAllConnections()
      process.exit(0)
    }, FAREWELL)
  })
  if (!isLocalHost(host))
    warn(`Warning: HOST=${host} lets other machines reach Parley. Whoever has the link can send requests from here.`)
  if (!dev) await buildIfNeeded(root, say)
  ready(await prepareNext({ root, dev, host, port, server }))
  const url = `http://${urlHost(host)}:${port}/#token=${token}`
  forget = writeRunFile(settings.dataDir, { pid: process.pid, port, url })
  say(`Parley is ready at ${url}`)
  if (open) openBrowser(url)
}

/** `npm start` and `parley start`: serves the app until the process is told to end; exits by itself where it cannot. */
export const runApp = async (args: string[]): Promise<void> => {
  try {
    await main(args)
  } catch (error) {
    if (error instanceof ProblemError) {
      const { title, cause, action } = error.problem
      warn(`${title}. ${cause}\n${action}`)
    } else warn(error instanceof Error ? (error.stack ?? error.message) : String(error))
    process.exit(1)
  }
}
