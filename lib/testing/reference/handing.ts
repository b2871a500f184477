import { stringAt, type JsonObject } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { changing, replying } from './breaks'
import { goodServer, type Break, type ReferenceServer } from './server'
import { handing } from './tasks-extension'

type Made = (revision: Revision) => ReferenceServer

/** The book's server with the tasks extension. */
export const handleServer: Made = (revision) => goodServer(revision, handing())

/** The same with one behaviour changed. */
export const handleBreaking =
  (change: Break): Made =>
  (revision) =>
    handleServer(revision).breaking(change)

/** Each answer to one of these methods is changed. */
export const handleAltering = (
  methods: readonly string[],
  change: (result: JsonObject, nth: number) => JsonObject,
): Made => {
  let nth = 0
  return handleBreaking((seen, next) =>
    methods.includes(stringAt(seen.message, 'method') ?? '')
      ? changing(next, (result) => change(result, nth++))
      : undefined,
  )
}

/** One method has an answer of its own. */
export const handleSaying = (method: string, answer: JsonObject): Made =>
  handleBreaking((seen) => (seen.message['method'] === method ? replying(seen, answer) : undefined))
