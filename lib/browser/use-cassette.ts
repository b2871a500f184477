'use client'

import { useSyncExternalStore } from 'react'
import { cassetteDeck } from './cassette'
import type { Loaded } from './cassette-deck'
import { useSessionStore } from './session-context'

const none = (): undefined => undefined

/** The cassette that is loaded, with what has been played of it. */
export const useCassette = (): Loaded | undefined => {
  const deck = cassetteDeck(useSessionStore())
  return useSyncExternalStore(deck.subscribe, deck.get, none)
}
