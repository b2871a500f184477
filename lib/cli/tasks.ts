import { TASKS_EXTENSION } from '@/lib/protocol/extensions'
import { stringAt } from '@/lib/protocol/json'
import { EXIT, UsageError, type Io } from './io'
import { connectOptions, parse, SERVER_OPTIONS, SERVER_OPTIONS_HELP } from './options'
import { printResponse, tellingProblems } from './outcome'
import { withSession, type SessionFlags } from './session'
import { callAsTask, endLines } from './task-call'
import { inside, taskText } from './task-run'
import { answerOnTerminal } from './terminal-asks'
import { readArguments } from './tool-arguments'

const HELP = `parley tasks <url> list
parley tasks <url> call <tool> [--args JSON] [--ttl MS] [--detach]
parley tasks <url> get | result | cancel <task id>
Tools called as tasks, and what becomes of them: those of 2025-11-25, and the extension of 2026-07-28, which is declared.
A call is followed to its result; what the task asks meanwhile is put to you. The extension has no list, and its result
is in what get tells.
Exit 0: done; 1: an error, a tool's error, no answer or a cancelled task; 2: could not connect, or bad usage.

      --args JSON       the tool's arguments, an object (default {})
      --ttl MS          how long the server is to keep the task (2025-11-25)
      --detach          print the task, and do not wait for its end
${SERVER_OPTIONS_HELP}`

const OPTIONS = {
  ...SERVER_OPTIONS,
  args: { type: 'string' },
  ttl: { type: 'string' },
  detach: { type: 'boolean' },
} as const

const ACTS = ['list', 'call', 'get', 'result', 'cancel'] as const

/** What a client has to say that wants tasks: on 2026-07-28 the server makes none without it. */
export const withTasks = <T extends SessionFlags>(url: string, flags: T): T => {
  const { advertised } = connectOptions(url, flags)
  const extensions = { [TASKS_EXTENSION]: {}, ...advertised.extensions }
  return { ...flags, settings: { ...flags.settings, advertised: { ...advertised, extensions } } }
}

/** `--ttl`, a whole number of milliseconds. */
export const readTtl = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  if (!/^\d{1,15}$/.test(text)) throw new UsageError(`--ttl ${text}: milliseconds, a whole number`)
  return Number(text)
}

/** `parley tasks`: exit codes as in its help. */
export const tasks = async (args: string[], io: Io): Promise<number> => {
  const { values, positionals } = parse({ args, options: OPTIONS, allowPositionals: true })
  if (values.help) {
    io.out(HELP)
    return EXIT.ok
  }
  const [url, word, subject, ...rest] = positionals
  const act = ACTS.find((name) => name === word)
  if (url === undefined || !act || (subject === undefined) !== (act === 'list') || rest.length > 0)
    throw new UsageError('parley tasks takes a URL and: list, call <tool>, get <id>, result <id> or cancel <id>')
  const toolArguments = readArguments(values.args ?? '{}')
  const ttl = readTtl(values.ttl)
  return withSession(url, withTasks(url, values), io, (session) => {
    const { connection } = session
    const printing = { io, json: values.json ?? false, roots: (values.root ?? []).map((uri) => ({ uri })) }
    if (act === 'call') {
      const task = { tool: subject ?? '', args: toolArguments, ttl, detach: values.detach ?? false }
      return callAsTask(session, task, printing)
    }
    const isResult = act === 'result'
    // The extension has no `tasks/result`: a look shows it, once there is one.
    const modern = connection.era === 'modern'
    const method = isResult && modern ? 'tasks/get' : `tasks/${act}`
    const lines = isResult ? endLines : taskLines
    // 2025-11-25: what the task waits for comes on the stream of its result. Looking at one answers nothing.
    const stop = isResult && !modern ? answerOnTerminal(connection, io, printing.roots) : undefined
    return tellingProblems(io, async () => {
      const response = await connection.call(method, subject === undefined ? {} : { taskId: subject }).done
      return printResponse(isResult ? inside(response) : response, { ...printing, lines })
    }).finally(stop)
  })
}

const taskLines = (result: Record<string, unknown>): string[] => {
  const { tasks } = result
  if (!Array.isArray(tasks)) return 'taskId' in result ? [taskText(result)] : []
  const more = stringAt(result, 'nextCursor')
  return [...tasks.map(taskText), ...(more === undefined ? [] : [`There are more, behind ${more}.`])]
}
