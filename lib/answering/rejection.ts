import type { Answer } from '@/lib/protocol/asks'
import { ERROR_CODES } from '@/lib/protocol/error-codes'
import type { AskKind } from '@/lib/protocol/methods'
import type { Problem } from '@/lib/protocol/problem'
import type { Era } from '@/lib/protocol/revisions'

const REJECTIONS: Record<AskKind, string> = {
  elicitation: 'User rejected elicitation request',
  sampling: 'User rejected sampling request',
  roots: 'User rejected roots request',
}

/** Refuses an ask (sampling, error handling: code -1). */
export const rejection = (kind: AskKind): Answer => ({
  kind: 'error',
  code: ERROR_CODES.userRejected,
  message: REJECTIONS[kind],
})

/** What refusing means on the wire. */
export const rejectionHint = (kind: AskKind, era: Era): string =>
  era === 'legacy'
    ? `the server gets error ${ERROR_CODES.userRejected} “${REJECTIONS[kind]}”`
    : 'this era has no error for it: the call that asked is given up'

/** Tells the server that the model could not be asked: an internal error of this side (JSON-RPC 2.0 §5.1). */
export const providerError = ({ title, cause }: Problem): Answer => ({
  kind: 'error',
  code: ERROR_CODES.internal,
  message: `Sampling failed: ${title}. ${cause}`,
})
