import { errorCodeName } from '@/lib/protocol/error-codes'
import type { ExchangeView } from '@/lib/views/types'

/** How a call ended, in the kinds that need telling apart. */
export type CallOutcome =
  | { readonly kind: 'open' }
  | { readonly kind: 'result'; readonly result: unknown }
  /** The call went through and the tool says that it failed: for the model to read. */
  | { readonly kind: 'tool-error'; readonly result: unknown }
  /** The protocol failed: no result, a JSON-RPC error instead. */
  | {
      readonly kind: 'rpc-error'
      readonly code: number
      readonly title: string
      readonly message: string
      readonly data?: unknown
    }
  /** No usable answer came at all. */
  | {
      readonly kind: 'no-answer'
      readonly code: string
      readonly title: string
      readonly cause: string
      readonly action: string
      readonly retryAt?: number
    }
  | { readonly kind: 'cancelled' }

const SILENT = { code: 'NO_ANSWER', title: 'No answer', cause: 'Nothing came back.', action: 'See the timeline.' }

export const outcomeOf = ({ status, problem, rounds }: ExchangeView): CallOutcome => {
  const content = rounds.at(-1)?.response?.content
  switch (status) {
    case 'pending':
    case 'asking':
      return { kind: 'open' }
    case 'cancelled':
      return { kind: 'cancelled' }
    case 'complete':
    case 'tool-error':
      return {
        kind: status === 'complete' ? 'result' : 'tool-error',
        result: content?.kind === 'result' ? content.result : undefined,
      }
    case 'error': {
      if (content?.kind !== 'error') return { kind: 'no-answer', ...(problem ?? SILENT) }
      const { code, message, data } = content.error
      const name = errorCodeName(code)
      return {
        kind: 'rpc-error',
        code,
        title: `Error ${Number.isNaN(code) ? 'without a code' : code}${name === undefined ? '' : ` · ${name}`}`,
        message,
        ...(data === undefined ? {} : { data }),
      }
    }
    case 'failed':
      return { kind: 'no-answer', ...(problem ?? SILENT) }
  }
}
