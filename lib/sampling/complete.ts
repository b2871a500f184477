import type { JsonObject } from '@/lib/protocol/json'
import { abortError, isAbort } from '@/lib/wire/errors'
import { redactValue } from '@/lib/wire/redact'
import type { WireFetch, WireRequest, WireResponse } from '@/lib/wire/types'
import { ADAPTERS } from './adapters'
import { Draft } from './draft'
import { emptyReply, modelMissing, presentable } from './failures'
import { readReply } from './read-reply'
import { readPrompt } from './read-prompt'
import { toResult } from './result'
import type { CompleteDeps, Completion, ProviderConfig, Remark } from './types'

/**
 * Asks a provider for a completion. `params`: those of `sampling/createMessage`, as the server sent them, of any
 * revision. What could not be passed on, or not handed back, as it was is in the completion's remarks.
 *
 * Throws a `ProblemError`: `MODEL_MISSING`, `PROVIDER_UNREACHABLE`, `PROVIDER_KEY_REFUSED`, `PROVIDER_RATE_LIMITED`,
 * `PROVIDER_ERROR`, `PROVIDER_STREAM_CUT` (what had come went to `onPartial`), `PROVIDER_UNREADABLE` or
 * `PROVIDER_EMPTY`; an `AbortError` when the signal aborts. The key is in no text of it.
 */
export const complete = async (config: ProviderConfig, params: unknown, deps: CompleteDeps): Promise<Completion> => {
  try {
    return await ask(config, params, deps)
  } catch (error) {
    if (deps.signal?.aborted || isAbort(error)) throw abortError()
    throw presentable(error, config.key)
  }
}

const ask = async (config: ProviderConfig, params: unknown, deps: CompleteDeps): Promise<Completion> => {
  const { signal, revision, clock, onPartial } = deps
  if (config.model.trim() === '') throw modelMissing()
  const remarks: Remark[] = []
  const say = (path: string, text: string): void => void remarks.push({ path, text })
  const adapter = ADAPTERS[config.kind]
  const { request, nameOf } = adapter.toRequest(config, readPrompt(params, say), say)
  const draft = new Draft(nameOf)
  const started = clock()
  const response = await send(deps.fetch, request, signal)
  await readReply(response, { adapter, draft, signal, onChange: () => onPartial?.(hideKey(draft.partial, config)) })
  if (draft.blocks.length === 0) throw emptyReply(draft.reason)
  const whole = toResult(draft, { model: config.model, revision, nameOf, say })
  const result: JsonObject = hideKey(whole, config)
  if (JSON.stringify(result) !== JSON.stringify(whole)) say('result', 'The reply held your key: it is hidden.')
  return { result, usage: draft.usage, milliseconds: clock() - started, remarks: hideKey(remarks, config) }
}

/** Shorter than any provider's key: “ollama” and the like are no secrets, and may be words of an answer. */
const SHORTEST_KEY = 16

/** What a provider echoes must not carry the key on to the server. */
const hideKey = <T>(value: T, { key }: ProviderConfig): T =>
  key.trim().length < SHORTEST_KEY ? value : (redactValue(value, [key]) as T)

/** A redirect is an answer, never followed: the key is for this address only. */
const send = async (fetch: WireFetch, request: WireRequest, signal: AbortSignal | undefined): Promise<WireResponse> => {
  if (signal?.aborted) throw abortError()
  return fetch({ ...request, ...(signal ? { signal } : {}) })
}
