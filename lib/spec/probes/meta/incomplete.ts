import { isObject, type JsonObject } from '@/lib/protocol/json'
import { META } from '@/lib/protocol/meta'
import type { ProbeContext } from '@/lib/spec/probing/context'
import type { Edits } from '@/lib/spec/probing/craft'
import { barred, violation } from '@/lib/spec/probing/judge'
import type { Reply } from '@/lib/spec/probing/reply'
import { tell } from '@/lib/spec/probing/tell'
import { judged, type ProbeVerdict } from '@/lib/spec/probing/verdict'

const withoutMember = (value: unknown, name: string): JsonObject =>
  Object.fromEntries(Object.entries(isObject(value) ? value : {}).filter(([key]) => key !== name)) as JsonObject

/** What is left out of `server/discover`; its headers stay as they are. */
const LEFT_OUT = {
  'the protocol version': { meta: { [META.protocolVersion]: undefined } },
  'the client capabilities': { meta: { [META.clientCapabilities]: undefined } },
  _meta: { edit: (message) => ({ ...message, params: withoutMember(message['params'], '_meta') }) },
  params: { edit: (message) => withoutMember(message, 'params') },
} as const satisfies Readonly<Record<string, Edits>>

type Part = keyof typeof LEFT_OUT

export const PARTS = Object.keys(LEFT_OUT) as readonly Part[]

/** `server/discover` without that part, asked once in a run. */
const without = (context: ProbeContext, part: Part): Promise<Reply> =>
  context.once(`discover without ${part}`, () => context.request('server/discover', {}, LEFT_OUT[part]))

const INVALID_PARAMS = -32602

/** Holds the refusals of what lacks these parts against what is due. */
const refusals = async (
  context: ProbeContext,
  parts: readonly Part[],
  isRight: (reply: Reply) => boolean,
  due: string,
): Promise<ProbeVerdict> => {
  const violations = []
  for (const part of parts) {
    const reply = await without(context, part)
    const stopped = barred(reply)
    if (stopped) return stopped
    if (!isRight(reply))
      violations.push(
        violation(reply, `server/discover without ${part} was answered with ${tell(reply)}; ${due} is due.`),
      )
  }
  return judged(violations)
}

export const refusedByCode = (context: ProbeContext, parts: readonly Part[]): Promise<ProbeVerdict> =>
  refusals(context, parts, ({ error }) => error?.code === INVALID_PARAMS, 'error -32602')

export const refusedByStatus = (context: ProbeContext, parts: readonly Part[]): Promise<ProbeVerdict> =>
  refusals(context, parts, ({ status }) => status === 400, 'HTTP 400')
