import { isObject, stringAt } from '@/lib/protocol/json'
import { ProblemError } from '@/lib/protocol/problem'
import { WireError } from './errors'

/** What Parley's own server said instead of doing its work: its Problem where it sent one, else the bare status. */
export const refusal = async (response: Response): Promise<ProblemError | WireError> => {
  const { status } = response
  const answer: unknown = await response.json().catch(() => undefined)
  const [code, title, cause, action] = ['code', 'title', 'cause', 'action'].map((key) => stringAt(answer, key))
  if (isObject(answer) && code !== undefined && title !== undefined && cause !== undefined && action !== undefined)
    return new ProblemError({ code, title, cause, action, status })
  return new WireError('WAY_OUT_REFUSED', `Parley’s server answered HTTP ${status} to its own page.`)
}

/** The page's line to its own server is gone; `cause` is what the platform said. A known problem stays itself. */
export const lost = (cause?: unknown): ProblemError | WireError =>
  cause instanceof ProblemError
    ? cause
    : new WireError('WAY_OUT_LOST', 'The page lost its connection to Parley’s own server.', { cause })
