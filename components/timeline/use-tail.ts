'use client'

import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { RowList } from './use-rows'

/** Pixels per row, and of the column heads that stay on top. */
export const ROW = 25
export const HEAD = 24

/** Rows drawn beyond what is seen, on either side. */
const OVERSCAN = 6

type Place = { readonly top: number; readonly height: number }

export type Tail = {
  /** First and last row to draw; last is exclusive. */
  readonly first: number
  readonly last: number
  readonly following: boolean
  /** There are rows below what is seen, and they are not followed. */
  readonly left: boolean
  /** Rows that came since the tail was left. */
  readonly missed: number
  readonly follow: () => void
  /** Brings a row into view and stays there. */
  readonly reveal: (index: number) => void
  readonly onScroll: () => void
}

/**
 * Which rows to draw: of equal height, so no row is ever measured. Follows the tail until the person scrolls away, and
 * then holds what is on screen still, also when rows are added above it. Begins with the first row where it is told to.
 */
export const useTail = (viewport: RefObject<HTMLDivElement | null>, rows: RowList, start: 'first' | 'last'): Tail => {
  const [place, setPlace] = useState<Place>({ top: 0, height: 0 })
  const [leftAt, setLeftAt] = useState<number | undefined>(start === 'first' ? Infinity : undefined)
  const anchor = useRef<{ readonly key: string; readonly index: number }>(undefined)
  const following = leftAt === undefined

  const measure = (): void => {
    const element = viewport.current
    if (!element) return
    const { scrollTop: top, clientHeight: height } = element
    setPlace((before) => (before.top === top && before.height === height ? before : { top, height }))
  }
  const pin = (): void => {
    const element = viewport.current
    element?.scrollTo({ top: element.scrollHeight })
    measure()
  }

  useLayoutEffect(() => {
    const element = viewport.current
    if (!element) return
    if (following) {
      element.scrollTo({ top: element.scrollHeight })
      anchor.current = undefined
      return
    }
    if (anchor.current) {
      const index = rows.indexOf(anchor.current.key)
      if (index >= 0 && index !== anchor.current.index) element.scrollBy({ top: (index - anchor.current.index) * ROW })
    }
    const top = Math.floor(element.scrollTop / ROW)
    const key = rows.rowAt(top)?.key
    anchor.current = key === undefined ? undefined : { key, index: top }
  }, [rows, following, viewport, place])

  useEffect(() => {
    const element = viewport.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      if (following) element.scrollTo({ top: element.scrollHeight })
      setPlace({ top: element.scrollTop, height: element.clientHeight })
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [viewport, following])

  const visible = Math.ceil(place.height / ROW)
  const top = following ? Math.max(0, rows.size - visible) : Math.floor(place.top / ROW)
  return {
    first: Math.max(0, top - OVERSCAN),
    last: Math.min(rows.size, top + visible + OVERSCAN),
    following,
    left: !following && Math.floor(place.top / ROW) + visible <= rows.size,
    missed: Math.max(0, rows.total - (leftAt ?? rows.total)),
    follow: () => {
      setLeftAt(undefined)
      pin()
    },
    reveal: (index) => {
      const element = viewport.current
      if (!element || index < 0) return
      const [from, to] = [index * ROW, (index + 1) * ROW - (element.clientHeight - HEAD)]
      if (element.scrollTop > from) element.scrollTo({ top: from })
      else if (element.scrollTop < to) element.scrollTo({ top: to })
    },
    onScroll: () => {
      const element = viewport.current
      if (!element) return
      const atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < ROW
      if (atEnd) setLeftAt(undefined)
      else setLeftAt((before) => before ?? rows.total)
      measure()
    },
  }
}
