import { isObject } from '@/lib/protocol/json'
import { ProblemError } from '@/lib/protocol/problem'
import { seal } from '@/lib/share/envelope'
import type { SealReply, SealRequest } from './seal-elsewhere'

/** The worker's side of its port: the page's `lib.dom` types know only the other. */
type Scope = {
  onmessage: ((event: MessageEvent<SealRequest>) => void) | null
  postMessage: (message: SealReply, transfer?: readonly Transferable[]) => void
}

const scope = globalThis as unknown as Scope

const failed = (error: unknown): SealReply => {
  if (error instanceof ProblemError) return { problem: error.problem }
  return { reason: isObject(error) && typeof error['message'] === 'string' ? error['message'] : String(error) }
}

scope.onmessage = ({ data: { text, share } }) => {
  seal(text, share).then(
    (sealed) => {
      scope.postMessage({ sealed }, [sealed.buffer])
    },
    (error: unknown) => {
      scope.postMessage(failed(error))
    },
  )
}
