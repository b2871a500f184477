import { since } from './base'
import { elicitRequest, elicitResult } from './elicitation'
import { clientParams, result } from './meta'
import { listRootsRequest, listRootsResult } from './roots'
import { createMessageRequest, createMessageResult } from './sampling'
import { may, type Members, record, string, union } from './shape'

const inputRequest = since(
  '2026-07-28',
  union([createMessageRequest, listRootsRequest, elicitRequest], 'mrtr-input-request-kinds'),
)
const inputResponse = since('2026-07-28', union([createMessageResult, listRootsResult, elicitResult]))

/** What the server wants answered, each under a key of its choosing (2026-07-28). */
export const inputRequests = since('2026-07-28', record(inputRequest))
export const inputResponses = since('2026-07-28', record(inputResponse))

/** What a client sends with the next round of a request: its answers, and the state that came with the questions. */
export const inputAnswers: Members = {
  inputResponses: may(inputResponses),
  requestState: may(string, { since: '2026-07-28' }),
}

export const inputRequiredResult = since(
  '2026-07-28',
  result({
    inputRequests: may(inputRequests, { here: ['mrtr-input-requests-map'] }),
    requestState: may(string, 'mrtr-request-state-string'),
  }),
)

export const INPUT_DEFINITIONS = {
  InputRequest: inputRequest,
  InputRequests: inputRequests,
  InputRequiredResult: inputRequiredResult,
  InputResponse: inputResponse,
  InputResponseRequestParams: since('2026-07-28', clientParams(inputAnswers)),
  InputResponses: inputResponses,
}
