import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startBridge, type Bridge } from '@/lib/bridge/bridge'
import { exitText } from '@/lib/bridge/relay'
import { isObject, stringAt } from '@/lib/protocol/json'
import { readSettings } from '@/lib/server/env'
import { EXIT, UsageError, type Io } from './io'
import { parse } from './options'
import { onStop } from './start/on-stop'

const HELP = `parley bridge [options] -- <command> [args…]
Runs a stdio MCP server and puts it on a loopback URL, with a token of its own in the path: Parley, or any MCP client on
this machine, speaks with it there as with any other. Messages pass as they are. What the command writes to stderr, and
what becomes of it, is on Parley's timeline, too. A legacy session has a process of its own; one that has ended is started
anew by the next request. Ctrl+C ends everything.
Exit 0: ended by you; 2: bad usage, or the port is taken.

      --port N          the port (default: a free one)
      --cwd DIR         where the command runs
      --env NAME=VALUE  a variable of its environment (may be repeated)
      --quiet           do not repeat its stderr here`

const OPTIONS = {
  port: { type: 'string' },
  cwd: { type: 'string' },
  env: { type: 'string', multiple: true },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** `parley bridge`: exit codes as in its help. */
export const bridge = async (args: string[], io: Io): Promise<number> => {
  const border = args.indexOf('--')
  const { values, positionals } = parse({
    args: border < 0 ? args : args.slice(0, border),
    options: OPTIONS,
    allowPositionals: true,
  })
  if (values.help) {
    io.out(HELP)
    return EXIT.ok
  }
  const [file, ...rest] = border < 0 ? [] : args.slice(border + 1)
  if (file === undefined || positionals.length > 0) throw new UsageError('parley bridge takes a command, behind --')
  const port = values.port === undefined ? undefined : readPort(values.port)
  const env = Object.fromEntries((values.env ?? []).map(readVariable))
  const command = { file, args: rest, env, ...(values.cwd === undefined ? {} : { cwd: values.cwd }) }
  let running: Bridge
  try {
    running = await startBridge({
      command,
      ...(port === undefined ? {} : { port }),
      onStart: (process) => {
        io.err(`[${process}] ${file} started`)
      },
      onStderr: (process, line) => {
        if (!values.quiet) io.err(`[${process}] ${line}`)
      },
      onExit: (process, exit) => {
        io.err(`[${process}] ${file} ${exitText(exit)}`)
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
  const kill = (): void => {
    running.kill()
  }
  process.once('exit', kill)
  io.out(running.url)
  const link = workbenchLink(running.url)
  io.err(link === undefined ? 'Paste it into Parley.' : `Open it in Parley: ${link}`)
  await new Promise<void>((resolve) => {
    if (io.onInterrupt) io.onInterrupt(resolve)
    onStop(resolve)
  })
  await running.stop()
  process.off('exit', kill)
  return EXIT.ok
}

const readPort = (text: string): number => {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError(`--port ${text}: a number up to 65535`)
  return port
}

const readVariable = (text: string): [string, string] => {
  const at = text.indexOf('=')
  if (at < 1) throw new UsageError(`--env ${text}: write it as NAME=VALUE`)
  return [text.slice(0, at), text.slice(at + 1)]
}

/** Where the running app opens with this URL filled in; it connects on a click only. Undefined when none runs. */
const workbenchLink = (url: string): string | undefined => {
  try {
    const { dataDir } = readSettings(process.env)
    const run: unknown = JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8'))
    const app = stringAt(run, 'url')
    const pid = isObject(run) ? run['pid'] : undefined
    if (app === undefined || typeof pid !== 'number') return undefined
    process.kill(pid, 0)
    const link = new URL(app)
    link.searchParams.set('server', url)
    return link.href
  } catch {
    // No app runs, or none that can be found.
    return undefined
  }
}
