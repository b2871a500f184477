import type { Call } from '@/lib/client/types'
import type { Response } from '@/lib/client/inbound'
import { errorCodeName } from '@/lib/protocol/error-codes'
import { isObject } from '@/lib/protocol/json'
import { ProblemError, type Problem } from '@/lib/protocol/problem'
import { EXIT, type Io } from './io'

type Result = Record<string, unknown>

export type Printing = {
  readonly io: Io
  /** The whole message instead of lines. */
  readonly json: boolean
  /** What a person wants to see of a result. */
  readonly lines: (result: Result) => readonly string[]
}

/** Title and code, then why, then what to do. */
export const problemText = ({ code, title, cause, action }: Problem): string =>
  `${title} (${code})\n  ${cause}\n  ${action}`

/** The problem of a call that got no answer; anything else goes on. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof ProblemError) return error.problem
  throw error
}

const named = (name: string | undefined): string => (name === undefined ? '' : ` (${name})`)

export const errorText = ({ code, message }: { code: number; message: string }): string =>
  `JSON-RPC error ${code}${named(errorCodeName(code))}: ${message}`

/** Prints a response; 0 for a result, 1 for a JSON-RPC error or a tool's own. */
export const printResponse = (message: Response, { io, json, lines }: Printing): number => {
  if (json) io.out(JSON.stringify(message.value, null, 2))
  if (message.kind === 'error') {
    if (!json) io.err(errorText(message.error))
    return EXIT.failed
  }
  const result = isObject(message.result) ? message.result : {}
  const isError = result['isError'] === true
  if (!json) {
    if (isError) io.err('The tool reports an error:')
    for (const line of lines(result)) io.out(line)
  }
  return isError ? EXIT.failed : EXIT.ok
}

/** Runs what may get no answer: that is told, and 1. */
export const tellingProblems = async (io: Io, work: () => Promise<number>): Promise<number> => {
  try {
    return await work()
  } catch (error) {
    io.err(problemText(problemOf(error)))
    return EXIT.failed
  }
}

/** Waits for a call and prints how it ended; exit codes as of a response, and 1 for no answer. */
export const printOutcome = (done: Call['done'], printing: Printing): Promise<number> =>
  tellingProblems(printing.io, async () => printResponse(await done, printing))
