import { mediaType } from '@/lib/protocol/headers'
import { MAX_DEPTH, isObject, jsonDepth } from '@/lib/protocol/json'
import { ProblemError } from '@/lib/protocol/problem'
import { abortError, isAbort } from '@/lib/wire/errors'
import type { WireResponse } from '@/lib/wire/types'
import type { Adapter } from './adapter'
import type { Draft } from './draft'
import { complaintOf, readComplaint } from './complaint'
import { refusal, streamCut, unreachable, unreadable } from './failures'
import { readEvents, readText } from './read-stream'

type Options = {
  readonly adapter: Adapter
  readonly draft: Draft
  readonly signal: AbortSignal | undefined
  readonly onChange: () => void
}

/** Reads a provider's response into the draft; throws what is wrong with it. */
export const readReply = async (response: WireResponse, options: Options): Promise<void> => {
  if (response.status < 200 || response.status > 299) {
    const text = await bodyText(response, options.signal)
    throw refusal(response.status, complaintOf(text), response.headers)
  }
  if (mediaType(response.headers) === 'text/event-stream') await readStream(response, options)
  else await readBody(response, options)
}

const bodyText = async ({ body }: WireResponse, signal: AbortSignal | undefined): Promise<string> => {
  try {
    return await readText(body)
  } catch (error) {
    if (signal?.aborted || isAbort(error)) throw abortError()
    throw unreachable(error)
  }
}

const parse = (text: string): unknown => {
  if (jsonDepth(text) > MAX_DEPTH) throw unreadable('JSON nested too deeply')
  try {
    return JSON.parse(text)
  } catch {
    throw unreadable(text)
  }
}

/** A server that was asked for a stream and answers with the whole at once. */
const readBody = async (response: WireResponse, { adapter, draft, signal, onChange }: Options): Promise<void> => {
  const text = await bodyText(response, signal)
  const reply = parse(text)
  if (!isObject(reply)) throw unreadable(text)
  take(adapter.readWhole(reply), response, draft, onChange)
  if (!draft.finished && draft.blocks.length === 0) throw unreadable(text)
}

const readStream = async (response: WireResponse, { adapter, draft, signal, onChange }: Options): Promise<void> => {
  try {
    for await (const data of readEvents(response.body)) {
      if (signal?.aborted) throw abortError()
      // The end of an OpenAI stream; servers that never give a finish_reason still say this.
      if (data === '[DONE]') draft.finished = true
      else if (data !== '') take(adapter.readEvent(parse(data)), response, draft, onChange)
    }
  } catch (error) {
    if (signal?.aborted || isAbort(error)) throw abortError()
    if (error instanceof ProblemError) throw error
    // Once the provider has finished, a line that breaks loses nothing.
    if (!draft.finished) throw streamCut(draft.partial.text.length, error)
  }
  if (!draft.finished) throw streamCut(draft.partial.text.length)
}

const take = (
  deltas: ReturnType<Adapter['readEvent']>,
  { status, headers }: WireResponse,
  draft: Draft,
  onChange: () => void,
): void => {
  let changed = false
  for (const delta of deltas) {
    if (delta.type === 'failed') {
      const complaint = readComplaint(delta.body)
      throw refusal(complaint.status ?? (status < 400 ? 500 : status), complaint, headers)
    }
    changed = draft.add(delta) || changed
  }
  if (changed) onChange()
}
