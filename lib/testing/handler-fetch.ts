import { fromBase64 } from '@/lib/wire/bytes'
import { abortError } from '@/lib/wire/errors'
import type { WireFetch } from '@/lib/wire/types'

/** The wire port onto a request handler in the same process: a real server without sockets. */
export const handlerFetch =
  (handle: (request: Request) => Promise<Response>): WireFetch =>
  async ({ url, method, headers, body, bodyEncoding, signal }) => {
    if (signal?.aborted) throw abortError()
    const response = await handle(
      new Request(url, {
        method,
        headers: headers.map(([name, value]): [string, string] => [name, value]),
        ...(body === undefined ? {} : { body: bodyEncoding ? fromBase64(body) : body }),
        ...(signal ? { signal } : {}),
      }),
    )
    return {
      status: response.status,
      statusText: response.statusText,
      headers: [...response.headers],
      body: abortable(response.body ?? noBody(), signal),
    }
  }

// Not `new Blob().stream()`: jsdom's Blob has none.
const noBody = (): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      controller.close()
    },
  })

/** A handler's stream knows nothing of the request's signal: break it as a socket would. */
const abortable = (body: ReadableStream<Uint8Array>, signal: AbortSignal | undefined): ReadableStream<Uint8Array> => {
  if (!signal) return body
  const through = new TransformStream<Uint8Array, Uint8Array>()
  const copy = body.pipeTo(through.writable, { signal })
  copy.catch(() => undefined)
  return through.readable
}
