import type { Script } from './fake-scenarios'

/** A refusal in a provider's own words. */
export type Refusal = {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** A script in a provider's words: the blocks of its event stream, and the same as one JSON value. */
export type Wording = {
  /** Before the model writes. */
  readonly opening: readonly string[]
  /** One entry per piece of a piece. */
  readonly pieces: readonly string[]
  /** From the stop reason on: what a cut stream lacks. */
  readonly closing: readonly string[]
  /** What is sent in place of the closing when the provider fails midway. */
  readonly failing: string
  readonly whole: unknown
}

export const jsonReply = (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })

/** Milliseconds between the pieces of a slow reply: a person sees it come. */
const SLOW = 40

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    signal.addEventListener('abort', done)
  })

async function* blocksOf(
  wording: Wording,
  delivery: Script['delivery'],
  signal: AbortSignal,
): AsyncGenerator<string, undefined> {
  yield* wording.opening
  for (const piece of wording.pieces) {
    if (delivery === 'slow') await pause(SLOW, signal)
    if (signal.aborted) return undefined
    yield piece
  }
  if (delivery === 'error') yield wording.failing
  else if (delivery !== 'cut') yield* wording.closing
  return undefined
}

/** The response to a request that was understood. */
export const scriptReply = (
  { delivery }: Script,
  wording: Wording,
  streamed: boolean,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Response => {
  if (!streamed || delivery === 'whole') return jsonReply(wording.whole, 200, headers)
  const blocks = blocksOf(wording, delivery, signal)
  const encoder = new TextEncoder()
  return new Response(
    new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        const block = await blocks.next()
        if (block.done === true) controller.close()
        else controller.enqueue(encoder.encode(block.value))
      },
    }),
    { headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache', ...headers } },
  )
}
