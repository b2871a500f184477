'use client'

import { useCallback, useEffect } from 'react'
import { slotStored } from '@/lib/browser/per-session'
import type { Owner } from '@/lib/browser/per-session'
import { useSessionStore } from '@/lib/browser/session-context'
import { useStored } from '@/lib/browser/use-stored'
import { stringAt } from '@/lib/protocol/json'
import { DETAIL_TABS } from '@/components/exchange/detail-tabs'
import type { DetailTab } from '@/components/exchange/detail-tabs'

/** What is looked at in a session. Names rows only: nothing that was sent or received. */
export type Place = {
  readonly row: string | undefined
  readonly tab: DetailTab
  /** What the middle column shows. */
  readonly main: Main
}

export const MAINS = ['timeline', 'report', 'compare'] as const
export type Main = (typeof MAINS)[number]

const PARTS = ['row', 'tab', 'main'] as const
const START: Place = { row: undefined, tab: 'message', main: 'timeline' }

const readPlace = (stored: unknown): Place => ({
  row: stringAt(stored, 'row'),
  tab: DETAIL_TABS.find((id) => id === stringAt(stored, 'tab')) ?? START.tab,
  main: MAINS.find((id) => id === stringAt(stored, 'main')) ?? START.main,
})

const placeOf = slotStored('place', readPlace)

const readAddress = (): Place => readPlace(Object.fromEntries(new URLSearchParams(location.search)))

/** The only place that writes the query; the fragment and other parameters stay as they are. */
const writeAddress = (place: Place): void => {
  const query = new URLSearchParams(location.search)
  for (const part of PARTS) {
    const value = place[part]
    if (value === undefined || value === START[part]) query.delete(part)
    else query.set(part, value)
  }
  const search = query.size > 0 ? `?${query.toString()}` : ''
  if (search === location.search) return
  history.replaceState(history.state, '', location.pathname + search + location.hash)
}

/** Begins where the address bar says: what a link or a reload names counts, whatever was looked at before. */
export const arriveAt = (session: Owner): void => {
  placeOf(session).set(readAddress())
}

/** From now on the address bar says what is looked at in this session. */
export const useAddress = (session: Owner): void => {
  useEffect(() => {
    const place = placeOf(session)
    const write = (): void => {
      writeAddress(place.get())
    }
    const read = (): void => {
      place.set(readAddress())
    }
    write()
    const stop = place.subscribe(write)
    addEventListener('popstate', read)
    return () => {
      stop()
      removeEventListener('popstate', read)
    }
  }, [session])
}

/** Goes elsewhere in a session. */
export const goIn = (session: Owner, change: Partial<Place>): void => {
  const place = placeOf(session)
  place.set({ ...place.get(), ...change })
}

export const usePlace = (): Place => useStored(placeOf(useSessionStore()))

/** Goes elsewhere in the session at hand. */
export const useGo = (): ((change: Partial<Place>) => void) => {
  const session = useSessionStore()
  return useCallback(
    (change) => {
      goIn(session, change)
    },
    [session],
  )
}
