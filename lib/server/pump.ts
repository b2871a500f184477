import { isAbort, WireError } from '@/lib/wire/errors'
import type { ExchangeFrame } from '@/lib/wire/frames'
import type { PlainRequest } from '@/lib/wire/orders'
import type { WireFetch } from '@/lib/wire/types'

type Job = { readonly id: string; readonly request: PlainRequest }

/**
 * Runs one exchange and writes its frames, waiting for each to be taken: a slow page slows the upstream. An upstream
 * failure is its last frame; an abort leaves nothing more to say.
 */
export const pump = async (
  fetch: WireFetch,
  { id, request }: Job,
  signal: AbortSignal,
  write: (frame: ExchangeFrame) => Promise<void>,
): Promise<void> => {
  try {
    const { status, statusText, headers, body } = await fetch({ ...request, signal })
    await write({ type: 'head', id, status, statusText, headers })
    const reader = body.getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      await write({ type: 'data', id, bytes: value })
    }
    await write({ type: 'end', id })
  } catch (error) {
    if (isAbort(error)) return
    const code = error instanceof WireError ? error.code : 'UNEXPECTED'
    await write({ type: 'error', id, code, message: error instanceof Error ? error.message : String(error) })
  }
}
