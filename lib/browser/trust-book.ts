import { TrustBook } from '@/lib/answering/trust'
import type { Budget } from '@/lib/answering/trust'
import { Stored } from './stored'

/** Who is trusted, for as long as the page lives. */
export const trustBook = new TrustBook()

/** The budget that is offered; no trust by itself. */
export const trustBudget = new Stored<Budget>(
  () => undefined,
  '',
  () => ({ requests: 10, tokens: 20_000 }),
)
