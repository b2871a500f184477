'use client'

import { useState } from 'react'
import { findingField } from '@/lib/browser/finding-filter'
import { useSessionStore } from '@/lib/browser/session-context'
import type { SharedPart } from '@/lib/browser/sharing/selection-of'
import { useViews } from '@/lib/browser/use-views'
import { asksForAside, parseFilter } from '@/lib/views/filter'
import type { SessionViews } from '@/lib/views/session-views'

/** What the person looks at: the selected row and the filter. */
export type LookedAt = { readonly row: string | undefined; readonly query: string }

type Kind = SharedPart['kind']

const self = (views: SessionViews) => views

/** Which part of the session is meant: all of it, what the filter shows, or the selected exchange. */
export const usePart = ({ row, query }: LookedAt) => {
  const session = useSessionStore()
  const views = useViews(self)
  const [chosen, setKind] = useState<Kind>('all')
  const exchange = row === undefined ? undefined : views.timeline.find(row)?.row.exchange
  const kinds: readonly Kind[] = [
    'all',
    ...(query === '' ? [] : ['shown' as const]),
    ...(exchange === undefined ? [] : ['exchange' as const]),
  ]
  const kind = kinds.includes(chosen) ? chosen : 'all'
  const part = (): SharedPart => {
    if (kind === 'exchange' && exchange !== undefined) return { kind, key: exchange }
    if (kind !== 'shown') return { kind: 'all' }
    const more = findingField(session.spec.findings().book, (key) => views.timeline.find(key) !== undefined)
    return { kind, test: parseFilter(query, more) ?? (() => true), aside: asksForAside(query) }
  }
  return { kinds, kind, setKind, part }
}
