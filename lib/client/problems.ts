import type { Problem } from '@/lib/protocol/problem'
import { ProblemError } from '@/lib/protocol/problem'
import { WireError } from '@/lib/wire/errors'
import { wireText, type Broke, type Text } from './wire-texts'

/** A wire failure in words a person can act on; `code` stays the system's. */
export const wireProblem = (error: unknown, where: Broke = 'within'): Problem => {
  if (error instanceof ProblemError) return error.problem
  const code = error instanceof WireError ? error.code : 'UNEXPECTED'
  const text = wireText(code, where)
  const cause = error instanceof Error ? error.message : String(error)
  return {
    code,
    cause,
    ...(text ?? { title: 'The request failed', action: 'See the HTTP tab for what was sent and received.' }),
  }
}

const STATUS: Record<number, Text> = {
  401: { title: 'The server wants authorization', action: 'Add an Authorization header under Headers.' },
  403: {
    title: 'The server refused access',
    action: 'Check the token’s rights, and whether the server checks Origin.',
  },
  404: { title: 'Nothing at this path', action: 'Check the path: many servers listen at /mcp or /sse.' },
  405: { title: 'The server does not take POST here', action: 'Check the path, or pin HTTP+SSE (2024-11-05).' },
  406: {
    title: 'The server accepts none of the offered types',
    action: 'See the HTTP tab: it must accept JSON and event streams.',
  },
  429: { title: 'Too many requests', action: 'Wait as long as the server says, then call again.' },
  503: { title: 'The server is not ready', action: 'Wait as long as it says, then call again; or see its log.' },
}

/** An HTTP refusal. `detail`: the body's start, shown as text; `retryAt`: when it may be asked again, as it says. */
export const statusProblem = (status: number, detail: string, retryAt?: number): Problem => ({
  code: `HTTP_${status}`,
  status,
  ...(retryAt === undefined ? {} : { retryAt }),
  cause: `The server answered HTTP ${status}${detail === '' ? '.' : `: ${detail}`}`,
  ...(STATUS[status] ??
    (status >= 500
      ? { title: 'The server failed', action: 'See the server’s log.' }
      : { title: 'The server refused the request', action: 'See the HTTP tab for its reason.' })),
})

export const htmlProblem = (detail: string): Problem => ({
  code: 'HTML_INSTEAD_OF_MCP',
  title: 'A web page answered, not an MCP server',
  cause: `The reply is HTML: ${detail}`,
  action: 'Check the path (often /mcp), and whether a login page or proxy stands in front.',
})

const CLIENT = {
  NOT_A_URL: { title: 'Not a URL', action: 'Paste the server’s full address, such as http://localhost:3000/mcp.' },
  INVALID_JSON: {
    title: 'The reply is not JSON',
    action: 'Look at the bytes as they came: the row marked “not JSON”, or the recording.',
  },
  UNEXPECTED_CONTENT: {
    title: 'Neither JSON nor an event stream',
    action: 'An MCP server answers with application/json or text/event-stream.',
  },
  NO_MATCHING_RESPONSE: {
    title: 'No response to this request',
    action: 'Compare the id of the reply with the id of the request.',
  },
  STREAM_ENDED: {
    title: 'The stream ended without a response',
    action: 'The server must send the response before it closes the stream; see its log.',
  },
  ACCEPTED_ONLY: {
    title: 'Accepted, but not answered',
    action: 'A request needs a response in the body of its POST; 202 is for notifications.',
  },
  SESSION_LOST: { title: 'The server no longer knows this session', action: 'Reconnect to start a new one.' },
  NEGOTIATION_FAILED: {
    title: 'No common protocol revision',
    action: 'Set Version to auto, or pin one that the server supports.',
  },
  HANDSHAKE_TIMEOUT: {
    title: 'No answer in time',
    action: 'Check that the host is reachable and the server not stuck.',
  },
  HEADERS_TIMEOUT: {
    title: 'No response in time',
    action: 'Check whether the server is stuck, or give it more time: limits, in the Version menu.',
  },
  IDLE_TIMEOUT: {
    title: 'The response stopped',
    action: 'Let the server report progress, or give it more time: limits, in the Version menu.',
  },
  TOTAL_TIMEOUT: { title: 'The call took too long', action: 'Give calls more time: limits, in the Version menu.' },
  ASKED_AGAIN: { title: 'Asked again', action: 'Nothing to do: this request only reads, so it went out once more.' },
  HANDSHAKE_FAILED: {
    title: 'The handshake failed',
    action: 'Open its rows on the timeline to see what was answered.',
  },
  CANCELLED: { title: 'Cancelled', action: 'Call again when you like.' },
  CLOSED: { title: 'The connection was closed', action: 'Reconnect, then call again.' },
  GIVEN_UP: { title: 'Given up', action: 'This era cannot return an error for an ask, so the call was not continued.' },
  UNKNOWN_ASK: {
    title: 'The server asks for something unknown',
    action: 'inputRequests may hold elicitation/create, sampling/createMessage and roots/list only.',
  },
  TOO_MANY_ROUNDS: {
    title: 'Too many rounds',
    action: 'The server keeps returning input_required without asking for anything; see its requestState.',
  },
} satisfies Record<string, Text>

export type ClientCode = keyof typeof CLIENT

/** The server answered 404 to what belongs to its session (2025-11-25, transports, session management). */
export const sessionLost = (mcpSessionId: string): Problem =>
  clientProblem('SESSION_LOST', `HTTP 404 for session ${mcpSessionId}: the server restarted or expired it.`)

/** Code that is loaded when it is first needed could not be. */
export const notLoaded = (error: unknown): Problem => ({
  code: 'CODE_NOT_LOADED',
  title: 'A part of Parley did not come',
  cause: error instanceof Error ? error.message : String(error),
  action: 'Check that Parley still runs, then load the page again: the session is kept.',
})

/** A failure that Parley itself found out. */
export const clientProblem = (code: ClientCode, cause: string): Problem => ({ code, cause, ...CLIENT[code] })
