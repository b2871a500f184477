'use client'

import { useEffect, useEffectEvent } from 'react'
import { DETAIL_TABS } from '@/components/exchange/detail-tabs'
import type { SharedPlace } from '@/lib/share/link'
import { MAINS, useGo } from './use-place'

/** Begins where the sender was; a page that is loaded again stays where its reader has gone. */
export const useSharedPlace = (place: SharedPlace | undefined): void => {
  const go = useGo()
  const arrive = useEffectEvent(() => {
    const query = new URLSearchParams(location.search)
    if (!place || ['row', 'tab', 'main'].some((part) => query.has(part))) return
    const tab = DETAIL_TABS.find((id) => id === place.tab)
    const main = MAINS.find((id) => id === place.main)
    go({ row: place.row, ...(tab && { tab }), ...(main && { main }) })
  })
  useEffect(() => {
    arrive()
  }, [place])
}
