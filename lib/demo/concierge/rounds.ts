import {
  createRequestStateCodec,
  inputRequired,
  inputResponse,
  type CallToolResult,
  type InputRequest,
  type InputRequests,
  type InputRequiredResult,
  type InputResponseView,
  type ServerContext,
} from '@modelcontextprotocol/server'
import { shared } from '@/lib/demo/shared'
import { whatClientCan, type Can, type Peer } from './peer'

/** What a tool returns when it needs something from the client, and what it wants to know again afterwards. */
export type Asking<S> = { readonly ask: InputRequests; readonly state: S }

/** One pass through a tool: the first, or one with answers to what it asked before. */
export type Round<S> = {
  readonly peer: Peer
  readonly ctx: ServerContext
  readonly can: Can
  readonly state: S | undefined
  readonly answer: (key: string) => InputResponseView
  /** The client's error instead of an answer; only legacy can say that. */
  readonly refusal: (key: string) => string | undefined
}

type Outcome<S> = CallToolResult | Asking<S>
type AskingTool<A, S> = (args: A, round: Round<S>) => Outcome<S> | Promise<Outcome<S>>

const isAsking = <S>(outcome: Outcome<S>): outcome is Asking<S> => 'ask' in outcome

const HOUR_MS = 60 * 60_000
const MOST_ROUNDS = 8

type Sealed = { readonly args: string; readonly state: unknown }

/** Signs the state that travels through a modern client; bound to the tool, by the header that names it. */
export const stateCodec = createRequestStateCodec<Sealed>({
  key: shared('concierge.key', () => crypto.getRandomValues(new Uint8Array(32))),
  ttlSeconds: HOUR_MS / 1000,
  bind: (ctx) => `${ctx.mcpReq.method}\0${ctx.http?.req?.headers.get('mcp-name') ?? ''}`,
})

const failed = (text: string): CallToolResult => ({ isError: true, content: [{ type: 'text', text }] })

/** 2026-07-28 MRTR: what is asked goes back as the result, the answers come with the next request. */
const modernRound = async <A, S>(
  tool: AskingTool<A, S>,
  args: A,
  peer: Peer,
  ctx: ServerContext,
): Promise<CallToolResult | InputRequiredResult> => {
  const sealed = ctx.mcpReq.requestState<Sealed>()
  const own = JSON.stringify(args)
  if (sealed && sealed.args !== own) return failed('The arguments changed between rounds. Please start again.')
  const outcome = await tool(args, {
    peer,
    ctx,
    can: whatClientCan(peer, ctx),
    state: sealed?.state as S | undefined,
    answer: (key) => inputResponse(ctx.mcpReq.inputResponses, key),
    refusal: () => undefined,
  })
  if (!isAsking(outcome)) return outcome
  const requestState = await stateCodec.mint({ args: own, state: outcome.state }, ctx)
  return inputRequired({ inputRequests: outcome.ask, requestState })
}

const allowed = (request: InputRequest, can: Can): boolean => {
  if (request.method === 'roots/list') return can.roots
  if (request.method === 'sampling/createMessage') return can.sampling
  return request.params.mode === 'url' ? can.url : can.form
}

const send = async (request: InputRequest, ctx: ServerContext): Promise<unknown> =>
  ctx.mcpReq.send(
    { method: request.method, params: { ...request.params } },
    // A person may take their time; a client that says nothing for an hour is gone.
    { timeout: HOUR_MS, signal: ctx.mcpReq.signal },
  )

/** Up to 2025-11-25: what is asked becomes requests of our own, while the call stays open. */
const legacyRounds = async <A, S>(
  tool: AskingTool<A, S>,
  args: A,
  peer: Peer,
  ctx: ServerContext,
): Promise<CallToolResult> => {
  const can = whatClientCan(peer, ctx)
  const answers = new Map<string, unknown>()
  const refusals = new Map<string, string>()
  const round = {
    peer,
    ctx,
    can,
    answer: (key: string) => inputResponse(Object.fromEntries(answers), key),
    refusal: (key: string) => refusals.get(key),
  }
  let state: S | undefined
  for (let count = 0; count < MOST_ROUNDS; count++) {
    const outcome = await tool(args, { ...round, state })
    if (!isAsking(outcome)) return outcome
    state = outcome.state
    for (const [key, request] of Object.entries(outcome.ask)) {
      if (!allowed(request, can)) return failed(`This needs ${request.method}, which your client did not declare.`)
      answers.delete(key)
      refusals.delete(key)
      try {
        answers.set(key, await send(request, ctx))
      } catch (error) {
        if (ctx.mcpReq.signal.aborted) throw error
        refusals.set(key, error instanceof Error ? error.message : String(error))
      }
    }
  }
  return failed(`Still without a usable answer after ${MOST_ROUNDS} questions.`)
}

/** Turns a tool that asks into a tool callback that asks in the way the peer's era does. */
export const asking =
  <A, S>(peer: Peer, tool: AskingTool<A, S>) =>
  async (args: A, ctx: ServerContext): Promise<CallToolResult | InputRequiredResult> =>
    peer.era === 'modern' ? modernRound(tool, args, peer, ctx) : legacyRounds(tool, args, peer, ctx)
