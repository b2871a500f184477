import { canonicalJson } from '@/lib/protocol/canonical'
import { isObject, objectAt, stringAt, type JsonObject } from '@/lib/protocol/json'
import { ASK_METHODS, type AskMethod } from '@/lib/protocol/methods'
import { eraOf, type Revision } from '@/lib/protocol/revisions'
import type { TransportKind } from '@/lib/recording/events'
import { ASKING_TOOLS } from './asking-tools'
import { METHODS, toolMethods, type Tool } from './methods'
import { RpcError, type Call } from './rpc'
import { seal, unseal } from './sealed'
import { goodServer, type ReferenceServer } from './server'

/** Asks the client and resolves with its result; undefined when it answered with an error (legacy). */
export type Ask = (method: AskMethod, params: JsonObject) => Promise<JsonObject | undefined>

/** A tool that may ask before it answers: run anew in each round of a modern call. */
export type AskingTool = {
  readonly listed: JsonObject
  readonly run: (ask: Ask, args: JsonObject, call: Call) => JsonObject | Promise<JsonObject>
}

/** What a server of rounds (2026-07-28) leaves out. */
type Carelessness = {
  /** State is given, and never looked at. */
  readonly ignoresState?: true
  /** State is good for any call. */
  readonly unbound?: true
  /** Whatever comes back is taken. */
  readonly trusting?: true
  /** A result with an entry that was not asked for is an error. */
  readonly strict?: true
  /** A result without an entry that was asked for is an error. */
  readonly impatient?: true
  /** There is no state. */
  readonly stateless?: true
  /** Asks, whatever the client declared. */
  readonly ungated?: true
}

class Pending extends Error {
  readonly method: AskMethod
  readonly params: JsonObject

  constructor(method: AskMethod, params: JsonObject) {
    super(method)
    this.method = method
    this.params = params
  }
}

const isRight: Readonly<Record<AskMethod, (result: unknown) => boolean>> = {
  'elicitation/create': (result) => ['accept', 'decline', 'cancel'].includes(stringAt(result, 'action') ?? ''),
  'sampling/createMessage': (result) => isObject(result) && 'content' in result,
  'roots/list': (result) => isObject(result) && Array.isArray(result['roots']),
}

const subjectOf = ({ params }: Call): string => canonicalJson([params['name'] ?? null, params['arguments'] ?? {}])

const stateOf = (call: Call, { ignoresState, unbound }: Carelessness): readonly unknown[] => {
  const sent = stringAt(call.params, 'requestState')
  if (sent === undefined || ignoresState) return []
  const state = unseal(sent)
  if (!state) throw new RpcError(-32602, 'The requestState is not one of mine.')
  if (state['subject'] !== subjectOf(call) && !unbound)
    throw new RpcError(-32602, 'The requestState is of another call.')
  return state['answers'] as unknown[]
}

/** One round: the tool runs from its beginning, and is given what was answered so far. */
const round = async (
  { run }: AskingTool,
  args: JsonObject,
  call: Call,
  careless: Carelessness,
): Promise<JsonObject> => {
  const known = [...stateOf(call, careless)]
  const responses = call.params['inputResponses']
  if (responses !== undefined && !isObject(responses) && !careless.trusting)
    throw new RpcError(-32602, 'inputResponses must be an object.')
  const given = isObject(responses) ? responses : {}
  const retried = call.params['requestState'] !== undefined
  if (careless.strict && Object.keys(given).some((key) => !/^q\d$/.test(key)))
    throw new RpcError(-32602, 'Unknown input.')
  let asked = 0
  const ask: Ask = (method, params) => {
    if (objectAt(call.declared, ASK_METHODS[method]) === undefined && !careless.ungated)
      throw new RpcError(-32021, `This needs ${ASK_METHODS[method]}.`, undefined, 400)
    const key = `q${String(asked++)}`
    if (known.length < asked && key in given) {
      if (!isRight[method](given[key]) && !careless.trusting) throw new RpcError(-32602, `${key} is malformed.`)
      known.push(given[key])
    }
    if (known.length >= asked) return Promise.resolve(known[asked - 1] as JsonObject)
    if (careless.impatient && retried) throw new RpcError(-32602, `${key} is missing.`)
    throw new Pending(method, params)
  }
  try {
    return await run(ask, args, call)
  } catch (error) {
    if (!(error instanceof Pending)) throw error
    const { method, params } = error
    const state = careless.ignoresState ? 'step' : seal({ subject: subjectOf(call), answers: known as never[] })
    const inputRequests = { [`q${String(asked - 1)}`]: { method, params } }
    return { resultType: 'input_required', inputRequests, ...(!careless.stateless && { requestState: state }) }
  }
}

const inSession = async ({ run }: AskingTool, args: JsonObject, call: Call): Promise<JsonObject> =>
  run(
    async (method, params) => objectAt(await call.ask(method, params), 'result') as JsonObject | undefined,
    args,
    call,
  )

const asTool = (tool: AskingTool, careless: Carelessness): Tool => ({
  listed: tool.listed,
  run: (args, call) =>
    eraOf(call.revision) === 'legacy' ? inSession(tool, args, call) : round(tool, args, call, careless),
})

/** The book's server whose tools ask before they answer, in the way of its era. */
export const askingServer =
  (tools: readonly AskingTool[] = ASKING_TOOLS, careless: Carelessness = {}, transport?: TransportKind) =>
  (revision: Revision): ReferenceServer =>
    goodServer(revision, {
      methods: { ...METHODS, ...toolMethods(tools.map((tool) => asTool(tool, careless))) },
      ...(transport && { transport }),
    })
