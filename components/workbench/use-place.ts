'use client'

import { useSyncExternalStore } from 'react'
import { DETAIL_TABS } from '@/components/exchange/detail-tabs'
import type { DetailTab } from '@/components/exchange/detail-tabs'

/** What is looked at, as the address bar has it. Names rows only: nothing that was sent or received. */
export type Place = { readonly row: string | undefined; readonly tab: DetailTab }

const START: Place = { row: undefined, tab: 'message' }
const listeners = new Set<() => void>()
let known: { readonly search: string; readonly place: Place } | undefined

const read = (): Place => {
  const { search } = location
  if (known?.search !== search) {
    const query = new URLSearchParams(search)
    const tab = DETAIL_TABS.find((id) => id === query.get('tab')) ?? START.tab
    known = { search, place: { row: query.get('row') ?? undefined, tab } }
  }
  return known.place
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('popstate', listener)
  }
}

/** The only place that writes the query; the fragment and other parameters stay as they are. */
export const go = (change: Partial<Place>): void => {
  const { row, tab } = { ...read(), ...change }
  const query = new URLSearchParams(location.search)
  if (row === undefined) query.delete('row')
  else query.set('row', row)
  if (tab === START.tab) query.delete('tab')
  else query.set('tab', tab)
  const search = query.size > 0 ? `?${query.toString()}` : ''
  history.replaceState(history.state, '', location.pathname + search + location.hash)
  for (const listener of listeners) listener()
}

export const usePlace = (): Place => useSyncExternalStore(subscribe, read, () => START)
