import { workerCompare } from './compare-port'
import { Comparer } from './comparer'

/** The page's comparison: kept while other things are looked at. */
export const pageComparer = new Comparer(() => workerCompare())
