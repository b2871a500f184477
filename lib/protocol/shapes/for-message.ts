import type { Revision } from '@/lib/protocol/revisions'
import type { Shape } from './shape'

type What = {
  readonly kind: 'request' | 'notification' | 'result' | 'error'
  readonly from: 'client' | 'server'
  readonly method: string | undefined
  readonly code?: number
  readonly params?: unknown
}

/** The shape of a whole JSON-RPC message; undefined for a method that the revision does not know. */
export const messageShape: (what: What, revision: Revision) => Shape | undefined = () => undefined
