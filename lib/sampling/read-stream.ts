import { readSseBlock, SseFramer } from '@/lib/protocol/sse'

/** The text of a body, read to its end. */
export const readText = async (body: ReadableStream<Uint8Array>): Promise<string> => {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of chunksOf(body)) text += decoder.decode(chunk, { stream: true })
  return text + decoder.decode()
}

/** The data of each event of a stream. One that was cut off before its blank line is none (WHATWG HTML §9.2.6). */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const framer = new SseFramer()
  const decoder = new TextDecoder()
  for await (const chunk of chunksOf(body))
    for (const block of framer.push(chunk)) {
      const { data } = readSseBlock(decoder.decode(block))
      if (data !== undefined) yield data
    }
}

/** Not every browser iterates streams by itself; leaving early tells the sender. */
async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = body.getReader()
  let done = false
  try {
    for (;;) {
      const next = await reader.read()
      done = next.done
      if (next.done) return
      yield next.value
    }
  } catch (error) {
    done = true
    throw error
  } finally {
    if (!done) await reader.cancel().catch(() => undefined)
  }
}
