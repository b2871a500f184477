import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'

/** A place in the grid, both from 0. */
export type Spot = { readonly row: number; readonly column: number }

const clamp = (value: number, count: number): number => Math.min(Math.max(0, count - 1), Math.max(0, value))

type Step = (spot: Spot, size: { readonly rows: number; readonly columns: number }) => Spot

const STEPS: Readonly<Record<string, Step>> = {
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
  PageUp: ({ column }) => ({ row: 0, column }),
  PageDown: ({ column }, { rows }) => ({ row: rows - 1, column }),
}

/** One cell takes the focus, arrows move it, Enter and Space pick it (WAI-ARIA APG, grid pattern). */
export const useGridKeys = (rows: number, columns: number, onPick: (spot: Spot) => void) => {
  const [cursor, setCursor] = useState<Spot>({ row: 0, column: 0 })
  const body = useRef<HTMLDivElement>(null)
  const active = { row: clamp(cursor.row, rows), column: clamp(cursor.column, columns) }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const step = STEPS[event.key]
    if (step) {
      const to = step(active, { rows, columns })
      const next = { row: clamp(to.row, rows), column: clamp(to.column, columns) }
      setCursor(next)
      body.current?.querySelector<HTMLElement>(`[data-spot="${next.row}.${next.column}"]`)?.focus()
    } else if (event.key === 'Enter' || event.key === ' ') onPick(active)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return { active, setActive: setCursor, onKeyDown, body }
}
