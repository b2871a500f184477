import { useSyncExternalStore } from 'react'
import type { Stored } from './stored'

/** The value of a stored setting, kept in step with every other reader on the page. */
export const useStored = <T>(store: Stored<T>): T =>
  useSyncExternalStore(store.subscribe, store.get, () => store.initial)
