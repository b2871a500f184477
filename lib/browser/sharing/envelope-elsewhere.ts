import { ProblemError, type Problem } from '@/lib/protocol/problem'
import { openBytes, seal, type ShareKey } from '@/lib/share/envelope'

type Bytes = Uint8Array<ArrayBuffer>

export type EnvelopeRequest =
  | { readonly kind: 'seal'; readonly text: Blob; readonly share: ShareKey }
  | { readonly kind: 'open'; readonly sealed: Bytes; readonly share: ShareKey }
export type EnvelopeReply = { readonly bytes: Bytes } | { readonly problem: Problem } | { readonly reason: string }

/** Browsers pack and unpack on the thread that asks, for half a second and more with a long session. */
const elsewhere = async (request: EnvelopeRequest): Promise<Bytes> => {
  const worker = new Worker(new URL('./envelope-worker.ts', import.meta.url), { type: 'module' })
  try {
    const reply = await new Promise<EnvelopeReply>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<EnvelopeReply>) => {
        resolve(data)
      }
      worker.onerror = (event) => {
        event.preventDefault()
        resolve({ reason: event.message === '' ? 'The code that encrypts could not be loaded.' : event.message })
      }
      worker.postMessage(request)
    })
    if ('bytes' in reply) return reply.bytes
    if ('problem' in reply) throw new ProblemError(reply.problem)
    throw new Error(reply.reason)
  } finally {
    worker.terminate()
  }
}

const hasWorkers = (): boolean => typeof Worker !== 'undefined'

/** As {@link seal}, in a worker where there are any. @throws ProblemError */
export const sealElsewhere = (text: Blob, share: ShareKey): Promise<Bytes> =>
  hasWorkers() ? elsewhere({ kind: 'seal', text, share }) : seal(text, share)

/** As {@link openBytes}, in a worker where there are any. @throws ProblemError */
export const openElsewhere = (sealed: Bytes, share: ShareKey): Promise<Bytes> =>
  hasWorkers() ? elsewhere({ kind: 'open', sealed, share }) : openBytes(sealed, share)
