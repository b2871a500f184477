import type { Connection, PendingAsk } from '@/lib/client/types'
import type { Answer, Root } from '@/lib/protocol/asks'
import { ERROR_CODES } from '@/lib/protocol/error-codes'
import { isObject, stringAt } from '@/lib/protocol/json'
import type { Io } from './io'
import { askForm, askSampling, askUrl } from './terminal-forms'

/**
 * Answers what the server asks, one question at a time: roots from the command line, the rest by the person at the
 * terminal. Without a terminal everything else is refused, and says so. Returns the way to stop.
 */
export const answerOnTerminal = (connection: Connection, io: Io, roots: readonly Root[]): (() => void) => {
  const seen = new Set<string>()
  let turn = Promise.resolve()
  const look = (): void => {
    for (const ask of connection.pendingAsks()) {
      if (seen.has(ask.key)) continue
      seen.add(ask.key)
      turn = turn.then(async () => {
        const answer = await decide(ask, io, roots)
        connection.answer(ask.key, answer, io.ask && ask.method !== 'roots/list' ? 'person' : 'policy')
        // A modern task has no form for a refusal, and would wait for ever.
        const waits = answer.kind === 'error' && ask.era === 'modern'
        if (waits && ask.taskId !== undefined) connection.call('tasks/cancel', { taskId: ask.taskId })
      })
    }
  }
  const stop = connection.onAsksChanged(look)
  look()
  return stop
}

const decide = async (ask: PendingAsk, io: Io, roots: readonly Root[]): Promise<Answer> => {
  if (ask.method === 'roots/list') return { kind: 'roots', roots }
  const message = stringAt(ask.params, 'message')
  io.err(`\nThe server asks: ${ask.method}${message === undefined ? '' : ` — ${message}`}`)
  if (!io.ask) {
    io.err('Refused: there is no terminal to answer on.')
    return refusal(ask)
  }
  if (ask.method === 'sampling/createMessage') return askSampling(ask.params, io, io.ask)
  const byUrl = isObject(ask.params) && ask.params['mode'] === 'url'
  return byUrl ? askUrl(ask.params, io, io.ask) : askForm(ask.params, io, io.ask)
}

const refusal = (ask: PendingAsk): Answer =>
  ask.method === 'elicitation/create'
    ? { kind: 'elicitation', action: 'decline' }
    : { kind: 'error', code: ERROR_CODES.userRejected, message: 'User rejected sampling request' }
