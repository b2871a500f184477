import type { JsonObject } from '@/lib/protocol/json'
import type { Talk } from '@/lib/spec/probes/parts/talk'
import type { ProbeContext } from '@/lib/spec/probing/context'
import type { Reply } from '@/lib/spec/probing/reply'

const ID = 'parley-cancelled'

/** Milliseconds that a call takes at least for it to be cancelled in the middle. */
const LONG = 1_500

/** Milliseconds to let the call get there before it is cancelled. */
const ARRIVING = 150

/** Milliseconds in which the cancellation must have got there too: what comes after it cannot have crossed it. */
const PROMPT = 500

const starting = (context: ProbeContext, { one }: Talk): Promise<Reply> => {
  const params: JsonObject = { name: one.name, arguments: one.args }
  return context.start('tools/call', params, { id: ID })
}

const isAnswered = ({ response }: Reply): boolean => response !== undefined

/** Whether there is time to cancel a call of this tool. */
export const takesLong = async (context: ProbeContext, talk: Talk): Promise<boolean> => {
  if (!talk.reply.response) return true
  const reply = await starting(context.fresh(), talk)
  const answered = await reply.until(isAnswered, LONG)
  reply.close()
  return !answered
}

/** Calls the tool and cancels the call while it works; undefined when the cancellation was too slow. */
export const cancelled = async (context: ProbeContext, talk: Talk): Promise<Reply | undefined> => {
  const line = context.fresh()
  const reply = await starting(line, talk)
  await reply.until(({ status, ended }) => status !== undefined || ended, ARRIVING)
  const sent = line.notify('notifications/cancelled', { requestId: ID, reason: 'Cancelled by a probe' })
  const isPrompt = await Promise.race([sent.then(() => true), line.wait(PROMPT).then(() => false)])
  if (isPrompt) await reply.until(isAnswered)
  reply.close()
  return isPrompt ? reply : undefined
}
