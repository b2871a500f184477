import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import { ASK_METHODS, isAskMethod } from '@/lib/protocol/methods'
import { askKey } from '@/lib/recording/keys'
import { answerFromResult } from './answers'
import { AskState } from './ask-state'
import type { Asks } from './asks'
import { isTaskOver } from './client-tasks'
import type { ExchangeAsk, ExchangeState } from './exchange-state'
import type { Placed } from './placed'
import type { MessageView } from './types'

type Task = { readonly call: ExchangeState | undefined; readonly asks: Map<string, ExchangeAsk> }

/**
 * What the tasks of one connection want before they go on (2026-07-28, the tasks extension): `tasks/get` tells it, over
 * and over, under keys that are never used twice; `tasks/update` brings the answers.
 */
export class TaskInputs {
  private readonly tasks = new Map<string, Task>()

  /** A call was answered with a task in place of its result. */
  handedOut(taskId: string, call: ExchangeState): void {
    this.tasks.set(taskId, { call, asks: new Map() })
  }

  /** What a `tasks/get` tells: new asks are raised, those of a task that is over are taken back. */
  told(exchange: ExchangeState, message: MessageView, result: unknown, asks: Asks): readonly Placed[] {
    const taskId = stringAt(result, 'taskId')
    const status = stringAt(result, 'status')
    if (taskId === undefined || status === undefined) return []
    const task = this.tasks.get(taskId) ?? { call: undefined, asks: new Map<string, ExchangeAsk>() }
    this.tasks.set(taskId, task)
    if (isTaskOver({ status })) for (const ask of task.asks.values()) asks.abandon(ask, message.at)
    if (status !== 'input_required') return []
    return Object.entries(objectAt(result, 'inputRequests') ?? {}).flatMap(([id, entry]): Placed[] => {
      const method = stringAt(entry, 'method') ?? ''
      if (task.asks.has(id) || !isObject(entry) || !isAskMethod(method)) return []
      const key = askKey(message.key, id)
      const facts = { key, kind: ASK_METHODS[method], era: 'modern', id, params: entry['params'], message } as const
      const ask: ExchangeAsk = new AskState({ ...facts, round: 1, guessed: false }, task.call ?? exchange)
      ask.isTask = true
      task.asks.set(id, ask)
      return [asks.add(ask)]
    })
  }

  /** The answers that a `tasks/update` brings. */
  taken(message: MessageView, params: unknown, asks: Asks): readonly Placed[] {
    const task = this.tasks.get(stringAt(params, 'taskId') ?? '')
    return Object.entries(objectAt(params, 'inputResponses') ?? {}).flatMap(([id, given]): readonly Placed[] => {
      const ask = task?.asks.get(id)
      return ask ? asks.answer(ask, message, { answer: answerFromResult(ask.facts.kind, given) }) : []
    })
  }

  /** Those that are open. */
  *open(): Generator<ExchangeAsk> {
    for (const { asks } of this.tasks.values()) for (const ask of asks.values()) if (ask.pending) yield ask
  }
}
