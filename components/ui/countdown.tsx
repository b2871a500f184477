'use client'

import { useEffect, useState } from 'react'
import { formatElapsed } from './format'

type Props = {
  /** Milliseconds since the epoch. */
  readonly until: number
  /** What it says while there is time left, before that time. */
  readonly before: string
  readonly over: string
}

/** How long until something may be done, ticking each second; then that it may. */
export const Countdown = ({ until, before, over }: Props) => {
  const [now, setNow] = useState(() => Date.now())
  const isOver = now >= until
  useEffect(() => {
    if (isOver) return
    const timer = setInterval(() => {
      setNow(Date.now())
    }, 1_000)
    return () => {
      clearInterval(timer)
    }
  }, [isOver])
  return (
    <span role="timer" className="tabular-nums">
      {isOver ? over : `${before} ${formatElapsed(until - now)}`}
    </span>
  )
}
