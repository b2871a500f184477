import { workerCompare } from './compare-port'
import { Comparer } from './comparer'
import { perSession } from './per-session'
import type { Session } from './session'

/** A session's comparison: kept while other things are looked at. */
export const comparerOf = perSession((session: Pick<Session, 'gone'>) => {
  const comparer = new Comparer(() => workerCompare())
  session.gone.addEventListener('abort', comparer.close)
  return comparer
})
