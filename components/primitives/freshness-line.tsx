'use client'

import { useCallback, useEffect, useState } from 'react'
import { useViews } from '@/lib/browser/use-views'
import type { Freshness } from '@/lib/views/freshness'
import type { SessionViews } from '@/lib/views/session-views'
import { visibleText } from '@/components/content/visible-text'
import { cn } from '@/components/ui/cn'

/** Milliseconds in whole units: `42 s`, `5 min`, `2 h`. */
const span = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000)
  if (seconds < 120) return `${seconds} s`
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`
}

/** A hint in words, as of `now`: fresh for how long, or stale, and why. */
const freshWords = ({ at, ttlMs, scope, changed }: Freshness, now: number): string => {
  const left = at + ttlMs - now
  const whose = scope === undefined ? '' : `, ${scope}`
  if (changed) return `stale: the server said that it changed${whose}`
  if (ttlMs <= 0) return `not to be cached${whose}`
  return left > 0 ? `fresh for ${span(left)}${whose}` : `stale${whose}`
}

/** The time, by the second, until `end`; 0 before the first look. */
const useSeconds = (end: number | undefined): number => {
  const [now, setNow] = useState(0)
  useEffect(() => {
    if (end === undefined) return
    const tick = (): void => {
      setNow(Date.now())
      if (Date.now() >= end) clearInterval(timer)
    }
    const timer = setInterval(tick, 1000)
    const first = setTimeout(tick)
    return () => {
      clearInterval(timer)
      clearTimeout(first)
    }
  }, [end])
  return now
}

const LONG =
  'The server’s caching hint (ttlMs, cacheScope). Parley serves nothing from a cache: whatever is asked goes to the server.'

type FreshnessLineProps = {
  readonly method: string
  readonly uri?: string
  readonly className?: string
}

/** How long the server lets the newest list, or what was read, be kept; nothing where it did not say. */
export const FreshnessLine = ({ method, uri, className }: FreshnessLineProps) => {
  const hint = useViews(
    useCallback(
      (views: SessionViews) => {
        const id = views.connection()?.id
        return id === undefined ? undefined : views.freshness(id, method, uri)
      },
      [method, uri],
    ),
  )
  const now = useSeconds(hint && hint.ttlMs > 0 && !hint.changed ? hint.at + hint.ttlMs : undefined)
  if (!hint) return null
  const words = freshWords(hint, Math.max(now, hint.at))
  return (
    <span title={LONG} className={cn('text-xs', words.startsWith('stale') ? 'text-warn' : 'text-faint', className)}>
      {visibleText(words)}
    </span>
  )
}
