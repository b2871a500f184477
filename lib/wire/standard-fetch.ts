import type { WireFetch } from './types'

const NULL_BODY = [204, 205, 304]

const asUrl = (input: string | URL | Request): string =>
  typeof input === 'string' ? input : input instanceof URL ? input.href : input.url

const asText = (body: BodyInit | null | undefined): string | undefined => {
  if (body === null || body === undefined) return undefined
  if (typeof body === 'string') return body
  if (body instanceof URLSearchParams) return body.toString()
  throw new Error('Only text bodies are sent.')
}

/** The wire port in the shape of WHATWG `fetch`, for libraries that take one (the SDK does). */
export const standardFetch =
  (fetch: WireFetch): ((input: string | URL | Request, init?: RequestInit) => Promise<Response>) =>
  async (input, init = {}) => {
    const body = asText(init.body)
    const answer = await fetch({
      url: asUrl(input),
      method: init.method ?? 'GET',
      headers: [...new Headers(init.headers)],
      ...(body === undefined ? {} : { body }),
      ...(init.signal ? { signal: init.signal } : {}),
    })
    const empty = NULL_BODY.includes(answer.status)
    // Nobody reads the body of a null-body status: read it here, so that the tap sees its end.
    if (empty) void answer.body.pipeTo(new WritableStream()).catch(() => undefined)
    const response = new Response(empty ? null : answer.body, {
      // Response refuses other numbers; the recording keeps the real one.
      status: answer.status >= 200 && answer.status <= 599 ? answer.status : 502,
      statusText: /^[\t\x20-\x7e]*$/.test(answer.statusText) ? answer.statusText : '',
      headers: safeHeaders(answer.headers),
    })
    Object.defineProperty(response, 'url', { value: asUrl(input) })
    return response
  }

/** Headers a platform refuses to represent are on the recording; leaving them out here must not lose the answer. */
const safeHeaders = (headers: readonly (readonly [string, string])[]): Headers => {
  const safe = new Headers()
  for (const [name, value] of headers) {
    try {
      safe.append(name, value)
    } catch {
      continue
    }
  }
  return safe
}
