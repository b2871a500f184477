import { isObject, type JsonObject } from '@/lib/protocol/json'
import { ProblemError } from '@/lib/protocol/problem'
import { errorCodeName } from '@/lib/protocol/error-codes'
import type { Response } from '@/lib/client/inbound'
import { contentLines } from './content-lines'
import { EXIT, UsageError, type Io } from './io'
import { parse, SERVER_OPTIONS, SERVER_OPTIONS_HELP } from './options'
import { withSession } from './session'
import { answerOnTerminal } from './terminal-asks'
import { showProgress } from './progress'

const HELP = `parley call <url> <tool> [--args JSON] [options]
Calls a tool. What the server asks is answered on the terminal, or refused when there is none.
Exit 0: a result; 1: a tool error, a JSON-RPC error or no answer; 2: could not connect, or bad usage.

      --args JSON       the tool's arguments, an object (default {})
${SERVER_OPTIONS_HELP}`

/** `parley call`: exit codes as in its help. */
export const call = async (args: string[], io: Io): Promise<number> => {
  const options = { ...SERVER_OPTIONS, args: { type: 'string' } } as const
  const { values, positionals } = parse({ args, options, allowPositionals: true })
  if (values.help) {
    io.out(HELP)
    return EXIT.ok
  }
  const [url, tool, ...rest] = positionals
  if (url === undefined || tool === undefined || rest.length > 0)
    throw new UsageError('parley call takes a URL and the name of a tool')
  const toolArguments = readArguments(values.args ?? '{}')
  return withSession(url, values, io, async ({ connection, recording, views }) => {
    const roots = (values.root ?? []).map((uri) => ({ uri }))
    const stop = [answerOnTerminal(connection, io, roots), showProgress(recording, io)]
    try {
      // A modern server wants some arguments mirrored in headers; its tool list says which.
      if (connection.era === 'modern') await connection.refreshCatalog()
      const listed = views()
        .catalog()
        .tools.find(({ key }) => key === tool)
      const params = { name: tool, arguments: toolArguments }
      const running = connection.call('tools/call', params, { progress: true, inputSchema: listed?.raw['inputSchema'] })
      return print(await running.done, io, values.json ?? false)
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      io.err(`${error.problem.title} (${error.problem.code})\n  ${error.problem.cause}\n  ${error.problem.action}`)
      return EXIT.failed
    } finally {
      for (const end of stop) end()
    }
  })
}

const readArguments = (text: string): JsonObject => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new UsageError(`--args is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (!isObject(value)) throw new UsageError('--args must be a JSON object')
  return value as JsonObject
}

const print = (message: Response, io: Io, json: boolean): number => {
  if (json) io.out(JSON.stringify(message.value, null, 2))
  if (message.kind === 'error') {
    const { code, message: text } = message.error
    if (!json) io.err(`JSON-RPC error ${code}${named(errorCodeName(code))}: ${text}`)
    return EXIT.failed
  }
  const result = isObject(message.result) ? message.result : {}
  const isError = result['isError'] === true
  if (!json) {
    if (isError) io.err('The tool reports an error:')
    for (const line of contentLines(result)) io.out(line)
  }
  return isError ? EXIT.failed : EXIT.ok
}

const named = (name: string | undefined): string => (name === undefined ? '' : ` (${name})`)
