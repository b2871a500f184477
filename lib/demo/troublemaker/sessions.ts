import { shared } from '@/lib/demo/shared'
import { idKey, type RequestId } from '@/lib/protocol/jsonrpc'

type Waiting = (message: unknown) => void

/** What a legacy session has to remember: who waits for which answer or cancellation. */
export class Session {
  readonly id = crypto.randomUUID()
  readonly declared: Record<string, unknown> | undefined
  private readonly waiting = new Map<string, Waiting>()

  /** `declared`: the capabilities that the client sent at initialize. */
  constructor(declared?: Record<string, unknown>) {
    this.declared = declared
  }

  /** The client's response to the request with this id. */
  async responseTo(id: RequestId | null): Promise<unknown> {
    return this.wait(`response ${id === null ? 'null' : idKey(id)}`)
  }

  /** The client's notifications/cancelled for its own request. */
  async cancellationOf(id: RequestId): Promise<unknown> {
    return this.wait(`cancel ${idKey(id)}`)
  }

  responded(id: RequestId | null, message: unknown): void {
    this.wake(`response ${id === null ? 'null' : idKey(id)}`, message)
  }

  cancelled(id: RequestId): void {
    this.wake(`cancel ${idKey(id)}`, undefined)
  }

  private async wait(key: string): Promise<unknown> {
    return new Promise((resolve) => this.waiting.set(key, resolve))
  }

  private wake(key: string, message: unknown): void {
    this.waiting.get(key)?.(message)
    this.waiting.delete(key)
  }
}

const MOST_SESSIONS = 200
const sessions = shared('troublemaker.sessions', () => new Map<string, Session>())

export const openSession = (declared?: Record<string, unknown>): Session => {
  const session = new Session(declared)
  sessions.set(session.id, session)
  const [oldest] = sessions.keys()
  if (sessions.size > MOST_SESSIONS && oldest !== undefined) sessions.delete(oldest)
  return session
}

export const findSession = (id: string | null): Session | undefined => (id === null ? undefined : sessions.get(id))

export const closeSession = (id: string): void => {
  sessions.delete(id)
}
