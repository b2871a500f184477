import { LOG_LEVELS } from '@/lib/protocol/meta'
import { ProblemError } from '@/lib/protocol/problem'
import { CassettePlayer } from '@/lib/cassette/player'
import { recordCassette } from '@/lib/cassette/record'
import { answerFromCassette, printMismatch, printUnused } from './cassette-answers'
import { readCassette, saveCassette } from './cassette-file'
import { contentLines } from './content-lines'
import { oneOf } from './flags'
import { EXIT, UsageError, type Io } from './io'
import { showLog } from './log-lines'
import { parse, SERVER_OPTIONS, SERVER_OPTIONS_HELP } from './options'
import { printResponse, problemText } from './outcome'
import { withSession } from './session'
import { answerOnTerminal } from './terminal-asks'
import { showProgress } from './progress'
import { callAsTask } from './task-call'
import { readTtl, withTasks } from './tasks'
import { readArguments } from './tool-arguments'

const HELP = `parley call <url> <tool> [--args JSON] [options]
Calls a tool. What the server asks is answered from a cassette (--answers), or on the terminal, or refused when there
is neither. Exit 0: a result; 1: a tool error, a JSON-RPC error, no answer, or an ask that the cassette does not know;
2: could not connect, or bad usage.

      --args JSON       the tool's arguments, an object (default {})
      --answers FILE    answer everything the server asks from this cassette; stop with a diff at what is not in it
      --save-answers F  write the answers of this call to a cassette
      --task            as a task, followed to its result (see parley tasks)
      --ttl MS          how long the server is to keep the task (2025-11-25)
      --log-level L     ask for log messages from this level on: ${LOG_LEVELS.join(', ')}
${SERVER_OPTIONS_HELP}`

const OPTIONS = {
  ...SERVER_OPTIONS,
  args: { type: 'string' },
  answers: { type: 'string' },
  'save-answers': { type: 'string' },
  task: { type: 'boolean' },
  ttl: { type: 'string' },
  'log-level': { type: 'string' },
} as const

/** `parley call`: exit codes as in its help. */
export const call = async (args: string[], io: Io): Promise<number> => {
  const { values, positionals } = parse({ args, options: OPTIONS, allowPositionals: true })
  if (values.help) {
    io.out(HELP)
    return EXIT.ok
  }
  const [url, tool, ...rest] = positionals
  if (url === undefined || tool === undefined || rest.length > 0)
    throw new UsageError('parley call takes a URL and the name of a tool')
  const toolArguments = readArguments(values.args ?? '{}')
  if (values.answers !== undefined && values.root !== undefined)
    throw new UsageError('--root and --answers exclude each other: the roots are in the cassette')
  const logLevel = oneOf('--log-level', values['log-level'], LOG_LEVELS)
  const ttl = readTtl(values.ttl)
  const isTask = values.task ?? false
  if (isTask && (values.answers !== undefined || values['save-answers'] !== undefined))
    throw new UsageError('--task has no cassette: leave --answers and --save-answers out')
  const flags = isTask ? withTasks(url, values) : values
  const player = values.answers === undefined ? undefined : new CassettePlayer(await readCassette(values.answers))
  return withSession(url, flags, io, async (session) => {
    const { connection, recording, views } = session
    const roots = (values.root ?? []).map((uri) => ({ uri }))
    const leave = logLevel === undefined ? undefined : await showLog(session, logLevel, io)
    if (isTask) {
      const printing = { io, json: values.json ?? false, roots }
      return callAsTask(session, { tool, args: toolArguments, ttl, detach: false }, printing).finally(leave)
    }
    const unknownAsk = new AbortController()
    const isStopped = (): boolean => unknownAsk.signal.aborted
    const answering = player
      ? answerFromCassette(connection, player, (ask, mismatch) => {
          printMismatch(ask, mismatch, io)
          unknownAsk.abort()
        })
      : answerOnTerminal(connection, io, roots)
    const stop = [answering, showProgress(recording, io), ...(leave ? [leave] : [])]
    try {
      // A modern server wants some arguments mirrored in headers; its tool list says which.
      if (connection.era === 'modern') await connection.refreshCatalog()
      if (isStopped()) return EXIT.failed
      const listed = views()
        .catalog()
        .tools.find(({ key }) => key === tool)
      const params = { name: tool, arguments: toolArguments }
      const running = connection.call('tools/call', params, { progress: true, inputSchema: listed?.raw['inputSchema'] })
      unknownAsk.signal.addEventListener('abort', () => {
        running.cancel('The cassette has no answer to what was asked.')
      })
      const code = printResponse(await running.done, { io, json: values.json ?? false, lines: contentLines })
      if (isStopped()) return EXIT.failed
      if (player) printUnused(player, io)
      return code
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      if (!isStopped()) io.err(problemText(error.problem))
      return EXIT.failed
    } finally {
      for (const end of stop) end()
      if (values['save-answers'] !== undefined) await saveCassette(values['save-answers'], recordCassette(views()), io)
    }
  })
}
