'use client'

import { useSyncExternalStore } from 'react'
import type { LiveWatcher } from '@/lib/browser/live/watcher'
import type { WatcherState } from '@/lib/browser/live/watcher-state'

/** What is watched, as of now. */
export const useWatcher = ({ subscribe, state }: LiveWatcher): WatcherState =>
  useSyncExternalStore(subscribe, state, state)
