import { objectAt, type JsonObject } from '@/lib/protocol/json'
import type { RequestId } from '@/lib/protocol/jsonrpc'
import { META } from '@/lib/protocol/meta'
import type { ProbeViolation } from '@/lib/recording/probing'
import { defineProbe } from '@/lib/spec/probe'
import type { ProbeContext } from '@/lib/spec/probing/context'
import { violation } from '@/lib/spec/probing/judge'
import type { Reply } from '@/lib/spec/probing/reply'
import { tell } from '@/lib/spec/probing/tell'
import { failed, judged, notExercised } from '@/lib/spec/probing/verdict'
import { ackOf, declaredFilter, listen, nothingChanges } from './listening'

const IDS = ['listen-a', 'listen-b'] as const

/** Two filters, with different kinds of change where there is more than one. */
const filters = async (context: ProbeContext): Promise<readonly [JsonObject, JsonObject]> => {
  const all = await declaredFilter(context, context.facts.capabilities)
  const [first, ...rest] = Object.entries(all)
  return first && rest.length > 0 ? [Object.fromEntries([first]), Object.fromEntries(rest)] : [all, all]
}

/** Notifications tagged with another id than that of their stream, and kinds that only the other one asked for. */
const strays = (reply: Reply, id: RequestId, filter: JsonObject): readonly ProbeViolation[] => {
  const tags = reply.messages.flatMap(({ message }) =>
    message.kind === 'notification' ? [objectAt(message.params, '_meta')?.[META.subscriptionId]] : [],
  )
  const strange = Object.keys(ackOf(reply) ?? {}).filter((name) => !Object.hasOwn(filter, name))
  return [
    ...tags
      .filter((tag) => tag !== id)
      .map((tag) =>
        violation(reply, `A notification on the stream of “${id}” is tagged ${JSON.stringify(tag ?? null)}.`),
      ),
    ...strange.map((name) =>
      violation(reply, `“${id}” was acknowledged with ${name}, which the other stream asked for.`),
    ),
  ]
}

export const subscriptionsConcurrent = defineProbe({
  id: 'subscriptions-concurrent',
  risk: 'safe',
  appliesTo: nothingChanges,
  why: 'Parts of a client listen to different things; where they are mixed up, each hears what is meant for another.',
  fix: 'Keep each subscription for itself, and tag what is sent on its stream with the id of its own request.',
  example: {
    right: '(stream of a) {"_meta": {"io.modelcontextprotocol/subscriptionId": "a"}}',
    wrong: '(stream of a) {"_meta": {"io.modelcontextprotocol/subscriptionId": "b"}}',
  },
  sends: ['subscriptions/listen twice, both left open, with different filters where more than one thing can change'],
  run: async (context) => {
    const both = await filters(context)
    const [first, second] = [await listen(context, both[0], IDS[0]), await listen(context, both[1], IDS[1])]
    const open = !first.ended
    first.close()
    second.close()
    if (!ackOf(first)) return notExercised(`The first subscriptions/listen was answered with ${tell(first)}.`)
    if (!ackOf(second))
      return failed(violation(second, `A second subscriptions/listen was answered with ${tell(second)}.`))
    // A stream that grants nothing may end as soon as it likes.
    if (Object.keys(ackOf(first) ?? {}).length === 0) return notExercised('The first subscription was granted nothing.')
    if (!open) return failed(violation(first, 'The first stream had ended by the time that the second was open.'))
    return judged([...strays(first, IDS[0], both[0]), ...strays(second, IDS[1], both[1])])
  },
})
