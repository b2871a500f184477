import { answerResult } from '@/lib/protocol/asks'
import { objectAt, stringAt, isObject, type JsonObject } from '@/lib/protocol/json'
import { isAskMethod } from '@/lib/protocol/methods'
import { askKey } from '@/lib/recording/keys'
import type { AskQueue } from './asks'
import type { Reply } from './inbound'

type Deps = { readonly asks: AskQueue; readonly update: (taskId: string, inputResponses: JsonObject) => void }

/**
 * What the server's tasks want before they go on (2026-07-28, the tasks extension). `tasks/get` repeats it until it has
 * been answered, under keys that a task never uses twice; each answer goes out by itself, in a `tasks/update`.
 */
export class TaskAsks {
  private readonly raised = new Set<string>()
  private readonly deps: Deps

  constructor(deps: Deps) {
    this.deps = deps
  }

  /** Looks at the reply to a `tasks/get`. */
  told({ message, key }: Reply): void {
    if (message.kind !== 'result') return
    const taskId = stringAt(message.result, 'taskId')
    if (taskId === undefined) return
    if (stringAt(message.result, 'status') !== 'input_required') {
      this.deps.asks.withdraw((ask) => ask.era === 'modern' && ask.taskId === taskId)
      return
    }
    for (const [id, entry] of Object.entries(objectAt(message.result, 'inputRequests') ?? {})) {
      const name = JSON.stringify([taskId, id])
      const method = stringAt(entry, 'method') ?? ''
      if (this.raised.has(name) || !isAskMethod(method) || !isObject(entry)) continue
      this.raised.add(name)
      const ask = { key: askKey(key, id), method, params: entry['params'], era: 'modern', taskId } as const
      void this.deps.asks.ask(ask).then((settled) => {
        const result = settled && answerResult(settled.answer)
        // A refusal has no form here: the task waits on, until it is cancelled.
        if (result) this.deps.update(taskId, { [id]: result })
      })
    }
  }
}
