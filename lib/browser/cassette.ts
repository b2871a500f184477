import { isObject } from '@/lib/protocol/json'
import { CassetteDeck } from './cassette-deck'
import { Stored } from './stored'

/** Characters of a cassette that a reload is to survive; a storage area holds about five million for all of a page. */
const SMALL = 500_000

/** The tab's own storage, for what is small; the rest lives as long as the page. */
const smallOnly: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = {
  getItem: (key) => globalThis.sessionStorage.getItem(key),
  setItem: (key, text) => {
    if (text.length <= SMALL) globalThis.sessionStorage.setItem(key, text)
    else globalThis.sessionStorage.removeItem(key)
  },
  removeItem: (key) => {
    globalThis.sessionStorage.removeItem(key)
  },
}

/** The cassette that answers on this page, whatever the server. */
export const cassetteDeck = new CassetteDeck(
  new Stored(
    () => smallOnly,
    'parley.cassette',
    (stored) => {
      if (!isObject(stored)) return null
      const { name, text } = stored
      return typeof name === 'string' && typeof text === 'string' ? { name, text } : null
    },
  ),
)
