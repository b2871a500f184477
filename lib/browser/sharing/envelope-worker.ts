import { ProblemError } from '@/lib/protocol/problem'
import { answer } from './envelope-job'
import type { EnvelopeReply, EnvelopeRequest } from './envelope-job'

/** The worker's side of its port: the page's `lib.dom` types know only the other. */
type Scope = {
  onmessage: ((event: MessageEvent<EnvelopeRequest>) => void) | null
  postMessage: (message: EnvelopeReply) => void
}

const scope = globalThis as unknown as Scope

scope.onmessage = ({ data }) => {
  answer(data).then(
    (done) => {
      scope.postMessage({ done })
    },
    (error: unknown) => {
      scope.postMessage(error instanceof ProblemError ? { problem: error.problem } : { reason: String(error) })
    },
  )
}
