import { isObject } from '@/lib/protocol/json'
import { CassetteDeck } from './cassette-deck'
import { perSession, slotArea, slotKey } from './per-session'
import { Stored } from './stored'

/** Characters of a cassette that a reload is to survive; a storage area holds about five million for all of a page. */
const SMALL = 500_000

/** The tab's own storage, for what is small; the rest lives as long as the page. */
const smallOnly = (area: Storage): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> => ({
  getItem: (key) => area.getItem(key),
  setItem: (key, text) => {
    if (text.length <= SMALL) area.setItem(key, text)
    else area.removeItem(key)
  },
  removeItem: (key) => {
    area.removeItem(key)
  },
})

/** The cassette that answers in a session, whatever the server. */
export const cassetteDeck = perSession(
  (owner) =>
    new CassetteDeck(
      new Stored(
        () => {
          const area = slotArea(owner)()
          return area && smallOnly(area)
        },
        slotKey('cassette', owner),
        (stored) => {
          if (!isObject(stored)) return null
          const { name, text } = stored
          return typeof name === 'string' && typeof text === 'string' ? { name, text } : null
        },
      ),
    ),
)
