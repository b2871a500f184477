'use client'

import { useEffect, useState } from 'react'
import { formatElapsed } from './format'

type Props = {
  /** Milliseconds since the epoch. */
  readonly since: number
  /** Stops the clock there. */
  readonly until?: number | undefined
}

/** How long something has been going on, ticking each second until it ends. */
export const Elapsed = ({ since, until }: Props) => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (until !== undefined) return
    const timer = setInterval(() => {
      setNow(Date.now())
    }, 1_000)
    return () => {
      clearInterval(timer)
    }
  }, [until])
  return <span className="tabular-nums">{formatElapsed((until ?? now) - since)}</span>
}
