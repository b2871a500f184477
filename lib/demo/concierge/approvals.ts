import { shared } from '@/lib/demo/shared'
import { book, type Trip } from './trips'

export type Decision = 'approved' | 'refused'

/** Something a person decides on a web page, out of the MCP client's sight. */
type Approval = {
  readonly id: string
  readonly what: string
  /** Booked the moment it is approved. */
  readonly trip: Trip | undefined
  readonly expiresAt: number
  decision: Decision | undefined
  readonly listeners: Set<() => void>
}

const LIFETIME_MS = 60 * 60_000
const MOST_KEPT = 500
const approvals = shared('concierge.approvals', () => new Map<string, Approval>())

/** Opens a decision that stays open for an hour. The id is unguessable: whoever knows it may decide. */
export const openApproval = (what: string, trip?: Trip): string => {
  const id = crypto.randomUUID()
  approvals.set(id, {
    id,
    what,
    trip,
    expiresAt: Date.now() + LIFETIME_MS,
    decision: undefined,
    listeners: new Set(),
  })
  const [oldest] = approvals.keys()
  if (approvals.size > MOST_KEPT && oldest !== undefined) approvals.delete(oldest)
  return id
}

/** What is to be decided and what was; undefined when unknown or expired. */
export const findApproval = (id: string): Readonly<Pick<Approval, 'what' | 'decision'>> | undefined => {
  const approval = approvals.get(id)
  return approval && approval.expiresAt > Date.now() ? approval : undefined
}

/** Decides once; whatever comes later, or when there is nothing to decide, is ignored. */
export const decide = (id: string, decision: Decision): void => {
  const approval = approvals.get(id)
  if (!approval || !findApproval(id) || approval.decision !== undefined) return
  approval.decision = decision
  if (decision === 'approved' && approval.trip) book(approval.trip)
  for (const listener of approval.listeners) listener()
  approval.listeners.clear()
}

/** Calls back once when decided, at once if it already is. */
export const onDecided = (id: string, listener: () => void): void => {
  const approval = approvals.get(id)
  if (approval?.decision === undefined) approval?.listeners.add(listener)
  else listener()
}

/** Waits for the decision; `expired` when the hour is over or the approval is unknown. Rejects when aborted. */
export const waitForDecision = async (id: string, signal: AbortSignal): Promise<Decision | 'expired'> => {
  const approval = approvals.get(id)
  if (!approval || !findApproval(id)) return approval?.decision ?? 'expired'
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      approval.listeners.delete(settle)
      resolve(approval.decision ?? 'expired')
    }
    const abort = (): void => {
      clearTimeout(timer)
      approval.listeners.delete(settle)
      reject(new Error('The call was cancelled'))
    }
    const timer = setTimeout(settle, approval.expiresAt - Date.now())
    if (signal.aborted) abort()
    else {
      signal.addEventListener('abort', abort, { once: true })
      onDecided(id, settle)
    }
  })
}
