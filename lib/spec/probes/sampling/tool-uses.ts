import { isObject, objectAt, stringAt, type JsonObject } from '@/lib/protocol/json'
import { talk, talksOf, type Talk } from '@/lib/spec/probes/parts/talk'
import { plainAnswers, type AskHandler, type ProbeAsk } from '@/lib/spec/probing/asks'
import type { ProbeContext } from '@/lib/spec/probing/context'

/** Names of the tools that a sampling request lends to the model. */
const lent = ({ method, params }: ProbeAsk): readonly string[] => {
  const tools = method === 'sampling/createMessage' && isObject(params) ? params['tools'] : undefined
  if (!Array.isArray(tools) || stringAt(objectAt(params, 'toolChoice'), 'mode') === 'none') return []
  return tools.flatMap((tool) => stringAt(tool, 'name') ?? [])
}

/** Whether a sampling request lends tools at all. */
const lendsTools = (ask: ProbeAsk): boolean => lent(ask).length > 0

/** Uses the first lent tool twice, under ids of its own; undefined where none is lent. */
export const useTwice = (ask: ProbeAsk, ids: readonly [string, string]): JsonObject | undefined => {
  const [name] = lent(ask)
  if (name === undefined) return undefined
  const content = ids.map((id): JsonObject => ({ type: 'tool_use', id, name, input: {} }))
  return { role: 'assistant', model: 'parley-probe', stopReason: 'toolUse', content }
}

/** Each block of the messages of a sampling request, in order. */
export const blocksOf = ({ params }: ProbeAsk): readonly Readonly<Record<string, unknown>>[] => {
  const messages = isObject(params) ? params['messages'] : undefined
  if (!Array.isArray(messages)) return []
  return messages.flatMap((message: unknown) => {
    const content = isObject(message) ? message['content'] : undefined
    return (Array.isArray(content) ? content : [content]).filter(isObject)
  })
}

export const NONE_LENDS = 'None of the tools that may be called lends tools to a model.'

/** Talks once more to each tool that lends tools to a model; `answer` speaks for the model. */
export const retold = async (
  context: ProbeContext,
  answer: (ask: ProbeAsk, times: number) => JsonObject | undefined,
  most: number,
): Promise<readonly Talk[]> => {
  const plain = plainAnswers(context.facts.revision)
  const talks: Talk[] = []
  for (const { one, turns } of await talksOf(context, 'sampling')) {
    if (!turns.some(({ ask }) => lendsTools(ask))) continue
    let times = 0
    const handler: AskHandler = (ask) => {
      const result = answer(ask, times)
      if (!result) return plain(ask)
      times++
      return { result }
    }
    talks.push(await talk(context, one, handler, { most, repeats: most }))
  }
  return talks
}
