import { isObject, stringAt, type JsonObject } from '@/lib/protocol/json'
import type { Era } from '@/lib/protocol/revisions'
import { eventStream, legacyPeer, modernPeer, result, type ScriptedPeer } from './scripted-peer'

/** One ask as a server writes it: `method` and `params`. */
export type WrittenAsk = { readonly method: string; readonly params?: JsonObject }

/** A server whose every tool call asks, round by round, and then ends. */
export type AskingPeer = {
  readonly peer: ScriptedPeer
  /** What came back for each ask, in order of arrival: its name (`ask-1`, …) and the result or error. */
  readonly answers: { readonly name: string; readonly reply: unknown }[]
}

const nameOf = (round: number, index: number, first: readonly number[]): string =>
  `ask-${(first[round] ?? 0) + index + 1}`

const offsets = (rounds: readonly (readonly WrittenAsk[])[]): readonly number[] =>
  rounds.map((_, round) => rounds.slice(0, round).reduce((sum, asks) => sum + asks.length, 0))

const DONE: JsonObject = { content: [{ type: 'text', text: 'done' }] }

const modern = (rounds: readonly (readonly WrittenAsk[])[]): AskingPeer => {
  const peer = modernPeer()
  const answers: AskingPeer['answers'] = []
  const first = offsets(rounds)
  peer.on('tools/call', ({ message }) => {
    const params = isObject(message['params']) ? message['params'] : {}
    const { requestState, inputResponses } = params
    const round = typeof requestState === 'string' ? Number(requestState) : 0
    if (isObject(inputResponses))
      for (const [name, reply] of Object.entries(inputResponses)) answers.push({ name, reply })
    const asks = rounds[round]
    if (!asks) return result(message['id'], { resultType: 'complete', ...DONE })
    return result(message['id'], {
      resultType: 'input_required',
      inputRequests: Object.fromEntries(asks.map((ask, index) => [nameOf(round, index, first), ask])),
      requestState: String(round + 1),
    })
  })
  return { peer, answers }
}

const legacy = (rounds: readonly (readonly WrittenAsk[])[]): AskingPeer => {
  const peer = legacyPeer()
  const answers: AskingPeer['answers'] = []
  const first = offsets(rounds)
  const open = new Map<string, (name: string) => void>()
  peer.on('tools/call', ({ message }) => {
    const { stream, response } = eventStream()
    const ask = (round: number): void => {
      const asks = rounds[round]
      if (!asks) {
        stream.message({ jsonrpc: '2.0', id: message['id'] ?? null, result: DONE })
        stream.end()
        return
      }
      const waiting = new Set(asks.map((_, index) => nameOf(round, index, first)))
      for (const name of waiting)
        open.set(name, (answered) => {
          waiting.delete(answered)
          if (waiting.size === 0) ask(round + 1)
        })
      if (asks.length === 0) ask(round + 1)
      asks.forEach((written, index) => {
        stream.message({ jsonrpc: '2.0', id: nameOf(round, index, first), ...written })
      })
    }
    ask(0)
    return response
  })
  peer.on('response', ({ message }) => {
    const name = stringAt(message, 'id')
    if (name === undefined || 'method' in message) return new Response(null, { status: 202 })
    answers.push({ name, reply: message['result'] ?? { error: message['error'] ?? null } })
    open.get(name)?.(name)
    return new Response(null, { status: 202 })
  })
  return { peer, answers }
}

/** A peer of an era whose tool calls ask what each round holds; asks are named by their place, `ask-1` onwards. */
export const askingPeer = (era: Era, ...rounds: readonly (readonly WrittenAsk[])[]): AskingPeer =>
  era === 'modern' ? modern(rounds) : legacy(rounds)
