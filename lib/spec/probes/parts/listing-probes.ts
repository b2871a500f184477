import { isObject } from '@/lib/protocol/json'
import { hasCapability } from '@/lib/spec/needs'
import type { ProbeContext } from '@/lib/spec/probing/context'
import { barred, violation } from '@/lib/spec/probing/judge'
import { LISTS, type ListMethod } from '@/lib/spec/probing/lists'
import { tell } from '@/lib/spec/probing/tell'
import { failed, judged, notApplicable, notExercised, passed, type ProbeVerdict } from '@/lib/spec/probing/verdict'

/** What works must be declared: the capability of a list that is served. */
export const declaredWhereServed = async (context: ProbeContext, method: ListMethod): Promise<ProbeVerdict> => {
  const { capability, member } = LISTS[method]
  const declared = hasCapability(context.facts.capabilities, capability)
  const reply = await context.request(method)
  const stopped = barred(reply)
  if (stopped) return stopped
  const served = Array.isArray(reply.result?.[member])
  if (declared) return served ? passed() : notExercised(`${method} was answered with ${tell(reply)}.`)
  if (!served) return notApplicable(`The server offers no ${capability}.`)
  const message = `The server answers ${method}, but does not declare the capability ${capability}.`
  return failed(violation(reply, message, { actual: Object.keys(context.facts.capabilities), expected: capability }))
}

/** A declared list is answered with what there is, be it nothing. */
export const listServed = async (context: ProbeContext, method: ListMethod): Promise<ProbeVerdict> => {
  const reply = await context.request(method)
  const stopped = barred(reply)
  if (stopped) return stopped
  const { capability, member } = LISTS[method]
  if (Array.isArray(reply.result?.[member])) return passed()
  const message = `The server declares ${capability}, and answers ${method} with ${tell(reply)}${reply.result ? ` that has no array “${member}”` : ''}.`
  return failed(violation(reply, message))
}

const namesIn = (entries: unknown, key: string): readonly string[] | undefined =>
  Array.isArray(entries)
    ? entries.flatMap((entry: unknown) => (isObject(entry) && typeof entry[key] === 'string' ? [entry[key]] : []))
    : undefined

/** Names on the first page: enough to tell two servers apart. */
const firstNames = async (context: ProbeContext, method: ListMethod) => {
  const { member, key } = LISTS[method]
  const reply = await context.request(method)
  return { reply, names: namesIn(reply.result?.[member], key) }
}

const missing = (from: readonly string[], other: readonly string[]): readonly string[] => {
  const there = new Set(other)
  return from.filter((name) => !there.has(name))
}

/**
 * The same set on every connection, and after `between` has happened on one of them (2026-07-28: nothing may be kept
 * by connection). The order is another matter.
 */
export const sameOnEveryConnection = async (
  context: ProbeContext,
  method: ListMethod,
  between: (context: ProbeContext) => Promise<unknown> = () => Promise.resolve(),
): Promise<ProbeVerdict> => {
  const first = await firstNames(context, method)
  await between(context)
  const again = await firstNames(context, method)
  const other = await firstNames(context.fresh(), method)
  const stopped = barred(first.reply) ?? barred(again.reply) ?? barred(other.reply)
  if (stopped) return stopped
  const { names } = first
  if (!names || !again.names || !other.names) return notExercised(`${method} was answered with ${tell(first.reply)}.`)
  const differs = [
    { told: again, with: again.names, where: 'asked for once more on the same connection' },
    { told: other, with: other.names, where: 'asked for on another connection' },
  ].flatMap(({ told, with: others, where }) => {
    const gone = [...missing(names, others), ...missing(others, names)]
    return gone.length === 0
      ? []
      : [violation(told.reply, `${method} has other entries when ${where}: ${gone.slice(0, 5).join(', ')}.`)]
  })
  return judged(differs)
}
