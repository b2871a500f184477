import { ProblemError } from '@/lib/protocol/problem'
import type { ShareKey } from '@/lib/share/envelope'
import { answer } from './envelope-job'
import type { EnvelopeReply, EnvelopeRequest } from './envelope-job'

type Bytes = Uint8Array<ArrayBuffer>

/** Browsers pack and unpack on the thread that asks, for half a second and more with a long session. */
const elsewhere = async (request: EnvelopeRequest): Promise<Blob> => {
  if (typeof Worker === 'undefined') return answer(request)
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
    if ('done' in reply) return reply.done
    if ('problem' in reply) throw new ProblemError(reply.problem)
    throw new Error(reply.reason)
  } finally {
    worker.terminate()
  }
}

/** Seals a text, in a worker where there are any. @throws ProblemError as `seal`. */
export const sealElsewhere = (text: Blob, share: ShareKey): Promise<Blob> => elsewhere({ kind: 'seal', text, share })

/** The text of a share, from a worker where there are any. @throws ProblemError as `openBytes`. */
export const openElsewhere = (sealed: Bytes, share: ShareKey): Promise<Blob> =>
  elsewhere({ kind: 'open', sealed, share })
