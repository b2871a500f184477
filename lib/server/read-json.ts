import { REFUSALS, refuse } from './refusals'

const MAX_BODY = 64 * 1024 * 1024

/** A request's JSON through `parse`, or the refusal to answer with: too large, not JSON, not what `parse` takes. */
export const readJson = async <T>(
  request: Request,
  parse: (value: unknown) => T | undefined,
): Promise<T | Response> => {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY) return refuse(REFUSALS.tooLarge)
  try {
    const text = await readText(request.body)
    if (text === undefined) return refuse(REFUSALS.tooLarge)
    return parse(JSON.parse(text)) ?? refuse(REFUSALS.badRequest)
  } catch {
    return refuse(REFUSALS.badRequest)
  }
}

/** Undefined when it is too large: Content-Length may be absent. */
const readText = async (body: ReadableStream<Uint8Array> | null): Promise<string | undefined> => {
  if (body === null) return ''
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let text = ''
  for (let size = 0; ;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.length
    if (size > MAX_BODY) {
      await reader.cancel()
      return undefined
    }
    text += decoder.decode(value, { stream: true })
  }
}
