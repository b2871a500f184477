import { ProblemError } from '@/lib/protocol/problem'
import { openBytes, seal } from '@/lib/share/envelope'
import type { EnvelopeReply, EnvelopeRequest } from './envelope-elsewhere'

/** The worker's side of its port: the page's `lib.dom` types know only the other. */
type Scope = {
  onmessage: ((event: MessageEvent<EnvelopeRequest>) => void) | null
  postMessage: (message: EnvelopeReply, transfer?: readonly Transferable[]) => void
}

const scope = globalThis as unknown as Scope

scope.onmessage = ({ data }) => {
  const work = data.kind === 'seal' ? seal(data.text, data.share) : openBytes(data.sealed, data.share)
  work.then(
    (bytes) => {
      scope.postMessage({ bytes }, [bytes.buffer])
    },
    (error: unknown) => {
      scope.postMessage(error instanceof ProblemError ? { problem: error.problem } : { reason: String(error) })
    },
  )
}
