import { Stored } from './stored'

/** Whether lists are fetched whole, or a page at a time as the person asks for them. */
export type ListPages = 'all' | 'first'

export const listPages = new Stored<ListPages>(
  () => globalThis.localStorage,
  'parley.list-pages',
  (stored) => (stored === 'first' ? 'first' : 'all'),
)
