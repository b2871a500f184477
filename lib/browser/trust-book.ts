import { TrustBook } from '@/lib/answering/trust'
import type { Budget } from '@/lib/answering/trust'
import { perSession } from './per-session'
import { Stored } from './stored'

/** Who is trusted in a session, for as long as the page lives: trust given in one is none in another. */
export const trustBook = perSession(() => new TrustBook())

/** The budget that is offered; no trust by itself. */
export const trustBudget = new Stored<Budget>(
  () => undefined,
  '',
  () => ({ requests: 10, tokens: 20_000 }),
)
