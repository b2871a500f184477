import type { PendingAsk } from '@/lib/client/types'
import { clientCapabilities, type Advertised } from '@/lib/protocol/capabilities'
import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import { ASK_METHODS, isAskMethod, type AskKind } from '@/lib/protocol/methods'
import { LATEST_LEGACY, type Revision } from '@/lib/protocol/revisions'

/** What an ask is about; an ask of an unknown method never reaches the queue. */
export const kindOf = ({ method }: Pick<PendingAsk, 'method'>): AskKind =>
  isAskMethod(method) ? ASK_METHODS[method] : 'elicitation'

/** The mode of an elicitation (`form` where none is said, 2025-11-25); undefined for other asks. */
export const modeOf = ({ method, params }: Pick<PendingAsk, 'method' | 'params'>): string | undefined =>
  method === 'elicitation/create' ? (stringAt(params, 'mode') ?? 'form') : undefined

/** Whether a client that advertises this may be asked that under the revision. */
export const mayBeAsked = (
  ask: Pick<PendingAsk, 'method' | 'params'>,
  advertised: Advertised,
  revision: Revision,
): boolean => {
  // A legacy client offers the newest revision it knows, in that revision's words, before one is settled.
  const declared = clientCapabilities(advertised, revision < LATEST_LEGACY ? LATEST_LEGACY : revision)
  switch (kindOf(ask)) {
    case 'roots':
      return 'roots' in declared
    case 'sampling': {
      const sampling = objectAt(declared, 'sampling')
      const withTools = isObject(ask.params) && ask.params['tools'] !== undefined
      return sampling !== undefined && (!withTools || 'tools' in sampling)
    }
    case 'elicitation': {
      const elicitation = objectAt(declared, 'elicitation')
      if (!elicitation || revision < '2025-06-18') return false
      // 2025-06-18 knows one elicitation only, whatever the client said of modes.
      return revision === '2025-06-18' ? modeOf(ask) === 'form' : (modeOf(ask) ?? 'form') in elicitation
    }
  }
}
