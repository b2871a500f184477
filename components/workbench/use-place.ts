'use client'

import { useSyncExternalStore } from 'react'
import { DETAIL_TABS } from '@/components/exchange/detail-tabs'
import type { DetailTab } from '@/components/exchange/detail-tabs'

/** What is looked at, as the address bar has it. Names rows only: nothing that was sent or received. */
export type Place = {
  readonly row: string | undefined
  readonly tab: DetailTab
  /** What the middle column shows. */
  readonly main: Main
}

export const MAINS = ['timeline', 'report', 'compare'] as const
export type Main = (typeof MAINS)[number]

const START: Place = { row: undefined, tab: 'message', main: 'timeline' }
const listeners = new Set<() => void>()
let known: { readonly search: string; readonly place: Place } | undefined

const read = (): Place => {
  const { search } = location
  if (known?.search !== search) {
    const query = new URLSearchParams(search)
    const tab = DETAIL_TABS.find((id) => id === query.get('tab')) ?? START.tab
    const main = MAINS.find((id) => id === query.get('main')) ?? START.main
    known = { search, place: { row: query.get('row') ?? undefined, tab, main } }
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
  const place = { ...read(), ...change }
  const query = new URLSearchParams(location.search)
  for (const part of ['row', 'tab', 'main'] as const) {
    const value = place[part]
    if (value === undefined || value === START[part]) query.delete(part)
    else query.set(part, value)
  }
  const search = query.size > 0 ? `?${query.toString()}` : ''
  history.replaceState(history.state, '', location.pathname + search + location.hash)
  for (const listener of listeners) listener()
}

export const usePlace = (): Place => useSyncExternalStore(subscribe, read, () => START)
