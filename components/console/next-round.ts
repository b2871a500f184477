import type { RawPreview, RawRequest } from '@/lib/client/types'
import { isObject, type JsonObject } from '@/lib/protocol/json'
import type { ExchangeView, HttpView } from '@/lib/views/types'
import { againDraft } from './draft'
import type { Draft } from './draft'

const resultOf = ({ rounds }: ExchangeView): Readonly<Record<string, unknown>> | undefined => {
  const content = rounds.at(-1)?.response?.content
  const result = content?.kind === 'result' ? content.result : undefined
  return isObject(result) && result['resultType'] === 'input_required' ? result : undefined
}

/** Where a call that was written by hand asks for more: its next round, with room for the answers. */
export const nextRoundDraft = (
  exchange: ExchangeView,
  http: HttpView,
  preview: (request: RawRequest) => RawPreview,
): Draft | undefined => {
  const result = exchange.byHand && exchange.endedAt === undefined ? resultOf(exchange) : undefined
  const request = exchange.rounds.at(-1)?.request.content
  if (!result || request?.kind !== 'request') return undefined
  const { inputRequests, requestState } = result
  const params = {
    ...(isObject(request.params) ? (request.params as JsonObject) : {}),
    ...(isObject(inputRequests) && {
      inputResponses: Object.fromEntries(Object.keys(inputRequests).map((key) => [key, {}])),
    }),
    ...(requestState !== undefined && { requestState }),
  }
  const { value, method } = request
  return {
    ...againDraft(http, preview, `round ${exchange.rounds.length + 1} of ${exchange.subject ?? method}`),
    body: { kind: 'text', text: JSON.stringify({ ...value, params }, null, 2) },
    round: { call: exchange.requestId },
  }
}
