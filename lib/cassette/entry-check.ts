import { isObject } from '@/lib/protocol/json'
import { ASK_METHODS, isAskMethod, type AskKind } from '@/lib/protocol/methods'

/** Why a value is not what it should be, in a sentence; undefined when it is. */
type Fault = string | undefined

const strangers = (value: Record<string, unknown>, what: string, ...known: readonly string[]): Fault => {
  const stranger = Object.keys(value).find((key) => !known.includes(key))
  return stranger === undefined ? undefined : `${what} has no member “${stranger}”; there are ${known.join(', ')}.`
}

const rootsFault = (roots: unknown): Fault => {
  const isRoot = (root: unknown): boolean =>
    isObject(root) &&
    typeof root['uri'] === 'string' &&
    (root['name'] === undefined || typeof root['name'] === 'string')
  return Array.isArray(roots) && roots.every(isRoot)
    ? undefined
    : 'answer.roots must be a list of { "uri": …, "name": … }, the name being optional.'
}

const elicitationFault = ({ action, content }: Record<string, unknown>): Fault => {
  if (!['accept', 'decline', 'cancel'].includes(String(action)))
    return 'answer.action must be "accept", "decline" or "cancel".'
  return content === undefined || isObject(content) ? undefined : 'answer.content must be an object.'
}

const ANSWERS: Readonly<
  Record<string, { readonly members: readonly string[]; fault: (answer: Record<string, unknown>) => Fault }>
> = {
  elicitation: { members: ['action', 'content'], fault: elicitationFault },
  sampling: { members: ['result'], fault: ({ result }) => resultFault(result) },
  verbatim: { members: ['result'], fault: ({ result }) => resultFault(result) },
  roots: { members: ['roots'], fault: ({ roots }) => rootsFault(roots) },
  error: {
    members: ['code', 'message'],
    fault: ({ code, message }) =>
      Number.isInteger(code) && typeof message === 'string'
        ? undefined
        : 'An answer of kind "error" needs a whole number as code and a text as message.',
  },
}

const resultFault = (result: unknown): Fault => (isObject(result) ? undefined : 'answer.result must be an object.')

const answerFault = (answer: unknown, asked: AskKind): Fault => {
  if (!isObject(answer)) return 'It has no answer.'
  const kind = String(answer['kind'])
  const known = Object.hasOwn(ANSWERS, kind) ? ANSWERS[kind] : undefined
  if (!known) return `answer.kind must be one of ${Object.keys(ANSWERS).join(', ')}.`
  if (kind !== asked && kind !== 'verbatim' && kind !== 'error')
    return `An ${asked === 'elicitation' ? 'elicitation' : `ask of kind ${asked}`} cannot be answered with ${kind}.`
  return strangers(answer, `An answer of kind "${kind}"`, 'kind', ...known.members) ?? known.fault(answer)
}

const isPointer = (value: unknown): boolean => typeof value === 'string' && /^(?:\/(?:[^~]|~[01])*)$/.test(value)

const ignoreFault = (ignore: unknown): Fault => {
  if (ignore === undefined) return undefined
  if (!Array.isArray(ignore)) return 'ignore must be a list of JSON pointers.'
  const wrong = ignore.find((pointer: unknown) => !isPointer(pointer)) as unknown
  return wrong === undefined
    ? undefined
    : `ignore: ${JSON.stringify(wrong)} is no JSON pointer into params, such as "/url".`
}

const timesFault = (times: unknown): Fault =>
  times === undefined || times === 'any' || (Number.isSafeInteger(times) && Number(times) > 0)
    ? undefined
    : 'times must be a whole number from 1, or "any".'

/** What keeps a value from being an entry of a cassette; undefined when it is one. Never throws. */
export const entryFault = (entry: unknown): Fault => {
  if (!isObject(entry)) return 'It is not an object.'
  const { note, ask, answer, ignore, times } = entry
  const fault = strangers(entry, 'An entry', 'note', 'ask', 'answer', 'ignore', 'times')
  if (fault !== undefined) return fault
  if (note !== undefined && typeof note !== 'string') return 'note must be a text.'
  if (!isObject(ask)) return 'It has no ask.'
  const { method, params } = ask
  if (typeof method !== 'string' || !isAskMethod(method))
    return `ask.method must be one of ${Object.keys(ASK_METHODS).join(', ')}.`
  if (params !== undefined && !isObject(params)) return 'ask.params must be an object.'
  return (
    strangers(ask, 'An ask', 'method', 'params') ??
    answerFault(answer, ASK_METHODS[method]) ??
    ignoreFault(ignore) ??
    timesFault(times)
  )
}
