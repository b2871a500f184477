'use client'

import { useSyncExternalStore } from 'react'
import { cassetteDeck } from './cassette'
import type { Loaded } from './cassette-deck'

const none = (): undefined => undefined

/** The cassette that is loaded, with what has been played of it. */
export const useCassette = (): Loaded | undefined =>
  useSyncExternalStore(cassetteDeck.subscribe, cassetteDeck.get, none)
