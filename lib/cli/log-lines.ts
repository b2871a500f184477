import { isObject, stringAt } from '@/lib/protocol/json'
import type { LogLevel } from '@/lib/protocol/meta'
import type { Io } from './io'
import { errorText, problemOf, problemText } from './outcome'
import type { CliSession } from './session'
import { onTold } from './told'

/**
 * Asks for log messages (by a request on legacy, with each request on modern) and prints them as they come; returns the
 * way to stop printing. A server that refuses is told of, and called all the same.
 */
export const showLog = async ({ connection, recording }: CliSession, level: LogLevel, io: Io): Promise<() => void> => {
  const stop = onTold(recording, ({ method, params }) => {
    if (method === 'notifications/message') io.err(logLine(params))
  })
  try {
    const message = await connection.setLogLevel(level)?.done
    if (message?.kind === 'error') io.err(`logging/setLevel: ${errorText(message.error)}`)
  } catch (error) {
    io.err(problemText(problemOf(error)))
  }
  return stop
}

const logLine = (params: unknown): string => {
  const data = isObject(params) ? params['data'] : params
  const logger = stringAt(params, 'logger')
  const text = typeof data === 'string' ? data : JSON.stringify(data)
  return `[${stringAt(params, 'level') ?? 'no level'}]${logger === undefined ? '' : ` ${logger}:`} ${text}`
}
