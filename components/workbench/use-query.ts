'use client'

import { useState } from 'react'
import { useViews } from '@/lib/browser/use-views'
import { asksForAside } from '@/lib/views/filter'
import type { SessionViews } from '@/lib/views/session-views'

const self = (views: SessionViews) => views

/** The timeline's filter. Runs and probes belong to one recording; any other filter is for the next one too. */
export const useQuery = (start = '') => {
  const views = useViews(self)
  const [typed, setTyped] = useState({ query: start, views })
  const query = typed.views !== views && asksForAside(typed.query) ? '' : typed.query
  const setQuery = (next: string): void => {
    setTyped({ query: next, views })
  }
  return [query, setQuery] as const
}
