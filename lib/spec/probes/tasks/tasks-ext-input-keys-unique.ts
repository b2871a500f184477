import { objectAt } from '@/lib/protocol/json'
import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { violation } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import type { Reply } from '@/lib/spec/probing/reply'
import type { ProbeViolation } from '@/lib/recording/probing'
import { withoutExtension } from './declared'
import { judgingHandles } from './extension-flow'

/** Polls in which a key stands for another question than before, or is back after it was gone. */
const reused = (polls: readonly Reply[]): readonly ProbeViolation[] => {
  const seen = new Map<string, { readonly ask: string; readonly last: number }>()
  const told = new Set<string>()
  return polls.flatMap((reply, at) =>
    Object.entries(objectAt(reply.result, 'inputRequests') ?? {}).flatMap(([key, value]) => {
      const ask = JSON.stringify(value)
      const before = seen.get(key)
      seen.set(key, { ask, last: at })
      if (!before || told.has(key) || (before.ask === ask && before.last === at - 1)) return []
      told.add(key)
      const what = before.ask === ask ? 'is back after it was gone' : 'stands for another question than before'
      return [violation(reply, `The key ${named(key)} ${what}.`, { path: '/result/inputRequests' })]
    }),
  )
}

export const tasksExtInputKeysUnique = defineProbe({
  id: 'tasks-ext-input-keys-unique',
  risk: 'calls-tools',
  appliesTo: withoutExtension,
  why: 'An answer is known by its key alone; under a key that is used again it goes to the wrong question.',
  fix: 'Make a new key for each question of a task, and keep it until that is answered.',
  example: {
    right: '"inputRequests": {"city-1": …} then {"date-2": …}',
    wrong: '"inputRequests": {"q": … where} then {"q": … when}',
  },
  sends: [
    'Up to eight allowed tools are called by a client that declares the tasks extension; what becomes a task is followed to its end with tasks/get and tasks/update',
  ],
  run: judgingHandles(({ runs }) => {
    const asking = runs.filter(({ polls }) => polls.some(({ result }) => objectAt(result, 'inputRequests')))
    if (asking.length === 0) return notExercised('No task asked the client anything.')
    return judged(asking.flatMap(({ polls }) => reused(polls)))
  }),
})
