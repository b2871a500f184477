import type { ProbeContext } from '@/lib/spec/probing/context'
import type { Reply } from '@/lib/spec/probing/reply'

/** A call whose stream was broken off before its response, and where it can be taken up. */
export type Interrupted = { readonly call: Reply; readonly id: string; readonly eventId: string }

/** Tools that are tried before it is said that none can be interrupted. */
const TRIED = 5

const beginning = async (context: ProbeContext, id: string, tool: { name: string; args: object }) => {
  const params = { name: tool.name, arguments: tool.args as never }
  const call = await context.start('tools/call', params, { id })
  await call.until(({ lastEventId, response, ended }) => lastEventId !== undefined || response !== undefined || ended)
  return call
}

/**
 * Begins that many calls at once of the first allowed tool that answers on a stream with event ids, and breaks the
 * streams off before the response. Undefined when there is none.
 */
export const interrupt = async (context: ProbeContext, count: number): Promise<readonly Interrupted[] | undefined> => {
  for (const tool of (await context.callable()).slice(0, TRIED)) {
    const ids = Array.from({ length: count }, (_, index) => `${tool.name}-${index + 1}`)
    const calls = await Promise.all(ids.map((id) => beginning(context, id, tool)))
    const interrupted = calls.flatMap((call, index) => {
      const { lastEventId: eventId, response } = call
      const open = eventId !== undefined && response === undefined
      return open ? [{ call, eventId, id: ids[index] ?? '' }] : []
    })
    for (const call of calls) call.close()
    if (interrupted.length === count) return interrupted
  }
  return undefined
}

/** The same with one call, while another of the same tool runs to its end; `other` is the id of that one. */
export const besideAnother = async (
  context: ProbeContext,
): Promise<(Interrupted & { readonly other: string }) | undefined> => {
  for (const tool of (await context.callable()).slice(0, TRIED)) {
    const [id, other] = [`${tool.name}-1`, `${tool.name}-other`]
    const [call, beside] = await Promise.all([beginning(context, id, tool), beginning(context, other, tool)])
    const { lastEventId: eventId, response } = call
    call.close()
    await beside.settled()
    beside.close()
    if (eventId !== undefined && response === undefined && beside.response) return { call, id, eventId, other }
  }
  return undefined
}

export const NOT_INTERRUPTED = 'No tool that may be called answers on a stream with event ids, and takes its time.'

/** Takes a stream up where it was broken off, and waits for the response or the end. */
export const resume = async (context: ProbeContext, { eventId, id }: Interrupted): Promise<Reply> => {
  const reply = await context.stream({ method: 'GET', headers: { 'Last-Event-ID': eventId } })
  await reply.until((stream) => stream.ended || hasResponse(stream, id))
  reply.close()
  return reply
}

export const hasResponse = ({ messages }: Reply, id: string): boolean =>
  messages.some(({ message }) => (message.kind === 'result' || message.kind === 'error') && message.id === id)
