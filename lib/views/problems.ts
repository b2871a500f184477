import type { Problem } from '@/lib/protocol/problem'
import type { HttpState } from './http'

/** Why a request whose HTTP exchange is over has no answer. */
export const noAnswer = ({ response, receivedMessages }: HttpState): Problem => {
  if (response && response.status >= 300)
    return {
      code: 'HTTP_STATUS',
      title: `HTTP ${response.status}`,
      cause: `The server answered ${`${response.status} ${response.statusText}`.trim()} without a JSON-RPC response.`,
      action: 'Look at the HTTP response for what it says.',
      status: response.status,
    }
  return {
    code: 'NO_ANSWER',
    title: 'No answer',
    cause:
      receivedMessages > 0
        ? 'The HTTP response ended without a JSON-RPC response to this request’s id.'
        : 'The HTTP response ended without any JSON-RPC message.',
    action: 'Compare the ids in what came back, and look at the HTTP response.',
    ...(response && { status: response.status }),
  }
}

/** The server closed the connection under an open request. */
export const connectionGone: Problem = {
  code: 'CONNECTION_CLOSED',
  title: 'Connection closed',
  cause: 'The server closed the connection before it answered.',
  action: 'Connect again and repeat the call.',
}
