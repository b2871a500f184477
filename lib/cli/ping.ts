import { EXIT, UsageError, type Io } from './io'
import { oneRequest } from './one-request'
import { parse, SERVER_OPTIONS, SERVER_OPTIONS_HELP } from './options'

const HELP = `parley ping <url> [options]
Asks whether the server is there: with ping, or on 2026-07-28, which has none, with server/discover.
Exit 0: it answered; 1: a JSON-RPC error or no answer; 2: could not connect, or bad usage.

${SERVER_OPTIONS_HELP}`

/** `parley ping`: exit codes as in its help. */
export const ping = async (args: string[], io: Io): Promise<number> => {
  const { values, positionals } = parse({ args, options: SERVER_OPTIONS, allowPositionals: true })
  if (values.help) {
    io.out(HELP)
    return EXIT.ok
  }
  const [url, ...rest] = positionals
  if (url === undefined || rest.length > 0) throw new UsageError('parley ping takes one URL')
  let sent = { method: '', at: 0 }
  return oneRequest({
    url,
    flags: values,
    io,
    request: ({ connection: { era } }) => {
      const method = era === 'modern' ? 'server/discover' : 'ping'
      sent = { method, at: performance.now() }
      return { method, params: {} }
    },
    lines: () => [`${sent.method} answered in ${(performance.now() - sent.at).toFixed(1)} ms`],
  })
}
