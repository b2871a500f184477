import { ProblemError, type Problem } from '@/lib/protocol/problem'
import { seal, type ShareKey } from '@/lib/share/envelope'

export type SealRequest = { readonly text: Blob; readonly share: ShareKey }
export type SealReply =
  { readonly sealed: Uint8Array<ArrayBuffer> } | { readonly problem: Problem } | { readonly reason: string }

/**
 * Seals a text in a worker: browsers pack on the thread that asks, for half a second and more with a long session.
 * @throws ProblemError as {@link seal}.
 */
export const sealElsewhere = async (text: Blob, share: ShareKey): Promise<Uint8Array<ArrayBuffer>> => {
  if (typeof Worker === 'undefined') return seal(text, share)
  const worker = new Worker(new URL('./seal-worker.ts', import.meta.url), { type: 'module' })
  try {
    const reply = await new Promise<SealReply>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<SealReply>) => {
        resolve(data)
      }
      worker.onerror = (event) => {
        event.preventDefault()
        resolve({ reason: event.message === '' ? 'The code that encrypts could not be loaded.' : event.message })
      }
      worker.postMessage({ text, share } satisfies SealRequest)
    })
    if ('sealed' in reply) return reply.sealed
    if ('problem' in reply) throw new ProblemError(reply.problem)
    throw new Error(reply.reason)
  } finally {
    worker.terminate()
  }
}
