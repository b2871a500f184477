import type { ProbeViolation } from '@/lib/recording/probing'
import type { Reply } from './reply'
import { tell } from './tell'
import { notExercised, type ProbeVerdict } from './verdict'

type Values = {
  readonly path?: string
  readonly atMost?: 'should' | 'hint'
  readonly actual?: unknown
  readonly expected?: unknown
}

/** A violation that a reply shows; what was sent and what came back are its evidence. */
export const violation = (reply: Reply, message: string, values: Values = {}): ProbeViolation => ({
  message,
  seq: reply.seq,
  evidence: reply.evidence,
  ...values,
})

/** The connection failed before there was a response: nothing can be judged. Undefined when there is one to judge. */
export const unreachable = (reply: Reply): ProbeVerdict | undefined =>
  reply.status === undefined && reply.how === 'failed'
    ? notExercised(`The request was answered with ${tell(reply)}.`)
    : undefined

/** Authorization, a rate limit or a broken server stand before what the probe is about. */
export const barred = (reply: Reply): ProbeVerdict | undefined => {
  const { status } = reply
  const bars = status === 401 || status === 429 || (status !== undefined && status >= 502)
  return bars ? notExercised(`The request was answered with ${tell(reply)}.`) : unreachable(reply)
}

/** A status of 400 to 499. */
export const isRefusal = ({ status }: Reply): boolean => status !== undefined && status >= 400 && status < 500
