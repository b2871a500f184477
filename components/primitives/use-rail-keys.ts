import { useState } from 'react'
import type { KeyboardEvent } from 'react'

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
  PageDown: (at, last) => Math.min(at + 10, last),
  PageUp: (at) => Math.max(at - 10, 0),
}

/** The keyboard's cursor in a list of `count` options: `active` moves with the arrows, Enter and Space pick. */
export const useRailKeys = (count: number, initial: number, onPick: (index: number) => void) => {
  const [cursor, setCursor] = useState<number>()
  const active = Math.min(cursor ?? Math.max(initial, 0), count - 1)
  return {
    active,
    setActive: setCursor,
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey || count === 0) return
      const step = STEPS[event.key]
      if (step) setCursor(step(active, count - 1))
      else if (event.key === 'Enter' || event.key === ' ') onPick(active)
      else return
      event.preventDefault()
    },
  }
}
