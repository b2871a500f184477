'use client'

import { useMemo } from 'react'
import { exploreGrid } from '@/lib/explore/grid'
import type { Grid } from '@/lib/explore/grid'
import { useViews } from '@/lib/browser/use-views'
import type { ExplorationId } from '@/lib/recording/keys'
import type { SessionViews } from '@/lib/views/session-views'
import type { ExplorationView } from '@/lib/views/types'

const explorationsOf = (views: SessionViews) => views.explorations()

/** The session's explorations, oldest first. */
export const useExplorations = (): readonly ExplorationView[] => useViews(explorationsOf)

/** One exploration and its grid, as far as it got. */
export const useGrid = (id: ExplorationId): { readonly view: ExplorationView; readonly grid: Grid } | undefined => {
  const view = useExplorations().find((one) => one.id === id)
  return useMemo(() => view && { view, grid: exploreGrid(view) }, [view])
}
