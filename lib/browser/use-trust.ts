'use client'

import { useSyncExternalStore } from 'react'
import type { Trust } from '@/lib/answering/trust'
import { trustBook } from './trust-book'

/** The trust in a server; undefined where there never was any. */
export const useTrust = (origin: string): Trust | undefined =>
  useSyncExternalStore(trustBook.subscribe, trustBook.state, trustBook.state).get(origin)
