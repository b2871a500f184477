import { REFUSALS, refuse } from './refusals'

/**
 * A request's whole body, or the refusal to answer with: more than `most` bytes, or not all that was promised. Nothing
 * is done with a part: a client that dies in the middle of its upload leaves nothing behind.
 */
export const readBytes = async (request: Request, most: number): Promise<Uint8Array | Response> => {
  const promised = request.headers.get('content-length')
  if (Number(promised ?? 0) > most) return refuse(tooLarge(most))
  const parts: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  try {
    for (;;) {
      const next = await reader?.read()
      if (next === undefined || next.done) break
      size += next.value.length
      // Content-Length may be absent, or lie.
      if (size > most) {
        await reader?.cancel()
        return refuse(tooLarge(most))
      }
      parts.push(next.value)
    }
  } catch {
    return refuse(REFUSALS.badRequest)
  }
  if (request.signal.aborted || (promised !== null && Number(promised) !== size)) return refuse(REFUSALS.badRequest)
  return Buffer.concat(parts)
}

const tooLarge = (most: number) => ({
  ...REFUSALS.tooLarge,
  cause: `The request is larger than ${most < 1024 * 1024 ? `${most / 1024} KiB` : `${most / 1024 / 1024} MiB`}.`,
})
