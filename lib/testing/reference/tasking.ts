import { stringAt, type JsonObject } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { changing, replying } from './breaks'
import { goodServer, type Break, type ReferenceServer } from './server'
import { TASKING } from './tasks'

type Made = (revision: Revision) => ReferenceServer

/** The book's server with tasks. */
export const taskServer: Made = (revision) => goodServer(revision, TASKING)

/** The same with one behaviour changed. */
export const taskBreaking =
  (change: Break): Made =>
  (revision) =>
    taskServer(revision).breaking(change)

/** Each answer to one of these methods, which is JSON and no stream, is changed. */
export const altering = (methods: readonly string[], change: (result: JsonObject, nth: number) => JsonObject): Made => {
  let nth = 0
  return taskBreaking((seen, next) =>
    methods.includes(stringAt(seen.message, 'method') ?? '')
      ? changing(next, (result) => change(result, nth++))
      : undefined,
  )
}

/** Everything that is said in answer to one of these methods is changed as text, chunk by chunk. */
export const rewriting = (methods: readonly string[], change: (text: string) => string): Made =>
  taskBreaking(async (seen, next) => {
    if (!methods.includes(stringAt(seen.message, 'method') ?? '')) return undefined
    const response = await next()
    const [decoder, encoder] = [new TextDecoder(), new TextEncoder()]
    const through = new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        controller.enqueue(encoder.encode(change(decoder.decode(chunk))))
      },
    })
    return new Response(response.body?.pipeThrough(through) ?? null, response)
  })

/** One method has an answer of its own. */
export const saying = (method: string, answer: JsonObject): Made =>
  taskBreaking((seen) => (seen.message['method'] === method ? replying(seen, answer) : undefined))
