'use client'

import { useEffect } from 'react'
import type { CSSProperties, ReactNode } from 'react'
import { layout } from '@/lib/browser/layout'
import { useStored } from '@/lib/browser/use-stored'
import { cn } from '@/components/ui/cn'
import { bringParts } from '@/components/ui/part'

const ONE =
  "grid-cols-[var(--rail)_minmax(0,1fr)_var(--side)] grid-rows-[auto_auto_minmax(0,1fr)_auto] [grid-template-areas:'strip_strip_strip''bar_bar_bar''rail_first_side''status_status_status']"

/** Side by side; one above the other where neither would be wide enough to be read. */
const TWO =
  "grid-cols-[var(--rail)_minmax(0,1fr)_var(--side)] grid-rows-[auto_auto_minmax(0,1fr)_minmax(0,1fr)_auto] [grid-template-areas:'strip_strip_strip''bar_bar_bar''rail_first_side''rail_second_side''status_status_status'] xl:grid-cols-[var(--rail)_minmax(0,1fr)_minmax(0,1fr)_var(--side)] xl:grid-rows-[auto_auto_minmax(0,1fr)_auto] xl:[grid-template-areas:'strip_strip_strip_strip''bar_bar_bar_bar''rail_first_second_side''status_status_status_status']"

type Widths = { readonly rail?: number | undefined; readonly side?: number | undefined }

/** Widths as chosen, else in proportion; never so wide that the timeline is squeezed out. */
const widths = ({ rail, side }: Widths, two: boolean) =>
  ({
    '--rail': rail === undefined ? `clamp(176px, ${two ? 12 : 15.3}vw, 260px)` : `min(${rail}px, 24vw)`,
    '--side':
      side === undefined
        ? `clamp(348px, ${two ? 25 : 29.5}vw, 520px)`
        : `clamp(300px, ${side}px, max(300px, 100vw - 640px))`,
  }) as CSSProperties

type Props = {
  /** The traffic of two sessions is in sight. */
  readonly two?: boolean
  readonly children: ReactNode
}

/** Where the parts of the page stand: each names its place. */
export const Frame = ({ two = false, children }: Props) => {
  useEffect(() => {
    void bringParts()
  }, [])
  return (
    <div className={cn('grid h-dvh overflow-hidden', two ? TWO : ONE)} style={widths(useStored(layout), two)}>
      {children}
    </div>
  )
}
