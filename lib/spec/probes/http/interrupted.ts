import type { JsonObject } from '@/lib/protocol/json'
import type { ProbeContext } from '@/lib/spec/probing/context'
import type { Reply } from '@/lib/spec/probing/reply'
import { CannotProbe } from '@/lib/spec/probing/verdict'

/** A call whose stream was broken off before its response, and where it can be taken up. */
export type Interrupted = { readonly id: string; readonly eventId: string }

type Tool = { readonly name: string; readonly args: JsonObject }

/** Tools that are tried before it is said that none can be interrupted. */
const TRIED = 5

/** Milliseconds for a first event: a stream that can be resumed from its beginning has one at once. */
const FIRST_EVENT = 2_000

/** Milliseconds after its first event in which a tool that only begins at once, and is done at once, shows itself. */
const QUICK = 150

/** Milliseconds for the rest of a call that takes its time. */
const REST = 15_000

const beginning = async (context: ProbeContext, id: string, { name, args }: Tool): Promise<Reply> => {
  const call = await context.start('tools/call', { name, arguments: args }, { id })
  const begun = ({ lastEventId, response, ended }: Reply): boolean =>
    lastEventId !== undefined || response !== undefined || ended
  await call.until(begun, FIRST_EVENT)
  return call
}

/** The first allowed tool whose stream has an event id before its response, found out once in a run. */
const interruptible = (context: ProbeContext): Promise<Tool | undefined> =>
  context.once('interruptible', async () => {
    for (const tool of (await context.callable()).slice(0, TRIED)) {
      const call = await beginning(context, `${tool.name}-0`, tool)
      await call.until(({ response, ended }) => response !== undefined || ended, QUICK)
      const { lastEventId, response } = call
      call.close()
      if (lastEventId !== undefined && response === undefined) return tool
    }
    return undefined
  })

/** Begins that many calls at once, and breaks their streams off before the response. Undefined when that cannot be. */
export const interrupt = async (context: ProbeContext, count: number): Promise<readonly Interrupted[] | undefined> => {
  const tool = await interruptible(context)
  if (!tool) return undefined
  const ids = Array.from({ length: count }, (_, index) => `${tool.name}-${index + 1}`)
  const calls = await Promise.all(ids.map(async (id) => ({ id, call: await beginning(context, id, tool) })))
  const interrupted = calls.flatMap(({ id, call }) => {
    const { lastEventId: eventId, response } = call
    return eventId !== undefined && response === undefined ? [{ id, eventId }] : []
  })
  for (const { call } of calls) call.close()
  return interrupted.length === count ? interrupted : undefined
}

/** The same with one call, while another runs to its end; `other` is the id of that one. */
export const besideAnother = async (
  context: ProbeContext,
): Promise<(Interrupted & { readonly other: string }) | undefined> => {
  const tool = await interruptible(context)
  if (!tool) return undefined
  const [id, other] = [`${tool.name}-1`, `${tool.name}-other`]
  const [call, beside] = await Promise.all([beginning(context, id, tool), beginning(context, other, tool)])
  const { lastEventId: eventId, response } = call
  call.close()
  await beside.settled(REST)
  beside.close()
  return eventId !== undefined && response === undefined && beside.response ? { id, eventId, other } : undefined
}

export const NOT_INTERRUPTED = 'No tool that may be called answers on a stream with event ids, and takes its time.'

/** A server may need a moment to see that the connection is gone: until then the stream is taken (409). */
const TAKEN = { tries: 4, pause: 400 }

/**
 * Takes a stream up where it was broken off, and waits for the response or the end.
 * @throws CannotProbe when neither comes, or when the server still holds the stream for the connection that is gone.
 */
export const resume = async (context: ProbeContext, { eventId, id }: Interrupted): Promise<Reply> => {
  const open = () => context.stream({ method: 'GET', headers: { 'Last-Event-ID': eventId } })
  let reply = await open()
  for (let tries = 1; tries < TAKEN.tries && reply.status === 409; tries++) {
    await context.wait(TAKEN.pause)
    reply = await open()
  }
  await reply.until((stream) => stream.ended || hasResponse(stream, id), REST)
  // What is still open may still bring it.
  const undecided = reply.status === 409 || (reply.status === 200 && !reply.ended && !hasResponse(reply, id))
  reply.close()
  if (undecided) throw new CannotProbe(`GET with Last-Event-ID: ${eventId} brought no response in time.`)
  return reply
}

export const hasResponse = ({ messages }: Reply, id: string): boolean =>
  messages.some(({ message }) => (message.kind === 'result' || message.kind === 'error') && message.id === id)
