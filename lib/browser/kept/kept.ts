import { ProblemError } from '@/lib/protocol/problem'
import type { RecordingEvent } from '@/lib/recording/events'
import { Recording } from '@/lib/recording/recording'
import type { RecordingHeader } from '@/lib/recording/recording'
import { Keeper } from './keeper'
import { notKept } from './kept-problems'
import type { KeptStore } from './kept-store'
import { pageStore } from './page-store'
import { readSession } from './read-session'

const storeOf = (store: KeptStore | undefined): KeptStore => {
  if (!store) throw new ProblemError(notKept('there is none here.'))
  return store
}

/**
 * A kept session, whole, with the name that the person gave it as its title. It is a copy: what happens in the session
 * later is not in it.
 * @throws ProblemError `KEPT_UNKNOWN`, `NEWER_FORMAT`, `NOT_KEPT`; DOMException where the storage fails.
 */
export const readKept = async (id: string, store = pageStore()): Promise<Recording> => readSession(storeOf(store), id)

/**
 * Keeps a recording from elsewhere without opening it, and resolves with the id to open it by: a new one where a
 * session of that id is kept already. To open it at once, `useSession().show(recording, 'own')` is enough: that keeps it.
 * @throws ProblemError `QUOTA_FULL`, `NOT_KEPT`; nothing of it is kept then.
 */
export const keepImported = async (
  header: RecordingHeader,
  events: readonly RecordingEvent[],
  store = pageStore(),
): Promise<string> => {
  const known = storeOf(store)
  const id = (await known.get(header.id)) ? crypto.randomUUID().replaceAll('-', '') : header.id
  const keeper = new Keeper({
    recording: new Recording(header, Date.now, events),
    store: known,
    onChange: () => undefined,
  })
  keeper.start(id)
  await keeper.written()
  const { problem } = keeper
  if (problem) {
    await keeper.stop()
    await known.remove([id]).catch(() => undefined)
    throw new ProblemError(problem)
  }
  await keeper.stop()
  return id
}
