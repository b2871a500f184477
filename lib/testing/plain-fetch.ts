import { fromBase64 } from '@/lib/wire/bytes'
import { WireError } from '@/lib/wire/errors'
import type { WireFetch } from '@/lib/wire/types'

const codeOf = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'UNEXPECTED'
}

/** The wire port straight onto the platform's fetch, over real sockets. */
export const plainFetch: WireFetch = async ({ url, method, headers, body, bodyEncoding, signal }) => {
  try {
    const response = await fetch(url, {
      method,
      headers: headers.map(([name, value]): [string, string] => [name, value]),
      redirect: 'manual',
      ...(body === undefined ? {} : { body: bodyEncoding ? fromBase64(body) : body }),
      ...(signal ? { signal } : {}),
    })
    return {
      status: response.status,
      statusText: response.statusText,
      headers: [...response.headers],
      body: response.body ?? new Blob().stream(),
    }
  } catch (error) {
    if (signal?.aborted) throw error
    throw new WireError(codeOf(error), `fetch failed: ${codeOf(error)}`, { cause: error })
  }
}
