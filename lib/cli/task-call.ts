import type { Root } from '@/lib/protocol/asks'
import { stringAt, type JsonObject } from '@/lib/protocol/json'
import { contentLines } from './content-lines'
import { EXIT, type Io } from './io'
import { printResponse, tellingProblems } from './outcome'
import type { CliSession } from './session'
import { createdTask, taskOutcome, taskText } from './task-run'
import { answerOnTerminal } from './terminal-asks'

type TaskCall = {
  readonly tool: string
  readonly args: JsonObject
  /** Milliseconds the server is to keep it (2025-11-25). */
  readonly ttl: number | undefined
  /** Whether nobody waits for its end. */
  readonly detach: boolean
}

type Printing = { readonly io: Io; readonly json: boolean; readonly roots: readonly Root[] }

/** What a task came to, or that it came to nothing. */
export const endLines = (result: Record<string, unknown>): string[] =>
  'taskId' in result ? [taskText(result)] : contentLines(result)

/** Calls a tool as a task, and follows it to its end unless that is not wanted. */
export const callAsTask = async (
  { connection, views }: CliSession,
  { tool, args, ttl, detach }: TaskCall,
  { io, json, roots }: Printing,
): Promise<number> => {
  const modern = connection.era === 'modern'
  // A modern server wants some arguments mirrored in headers; its tool list says which.
  if (modern) await connection.refreshCatalog()
  const listed = views()
    .catalog()
    .tools.find(({ key }) => key === tool)
  const params = { name: tool, arguments: args, ...(modern ? {} : { task: ttl === undefined ? {} : { ttl } }) }
  const stop = answerOnTerminal(connection, io, roots)
  let forget: (() => void) | undefined
  return tellingProblems(io, async () => {
    const call = connection.call('tools/call', params, { progress: true, inputSchema: listed?.raw['inputSchema'] })
    const first = await call.done
    const task = first.kind === 'result' ? createdTask(first.result) : undefined
    const taskId = stringAt(task, 'taskId')
    if (first.kind === 'result' && taskId === undefined) io.err('The server made no task of it: this is the result.')
    if (taskId === undefined || detach)
      return printResponse(first, { io, json, lines: task ? () => [taskText(task)] : contentLines })
    forget = io.onInterrupt?.(() => void connection.call('tasks/cancel', { taskId }))
    const last = await taskOutcome({ connection, io }, taskId)
    const code = printResponse(last, { io, json, lines: endLines })
    const cancelled = last.kind === 'result' && stringAt(last.result, 'status') === 'cancelled'
    return cancelled ? EXIT.failed : code
  }).finally(() => {
    stop()
    forget?.()
  })
}
