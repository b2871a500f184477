'use client'

import { useEffect, useRef, useState } from 'react'
import { visibleText } from '@/components/content/visible-text'
import { cn } from '@/components/ui/cn'

/** Pixels per line: all are of equal height, so that none is ever measured. */
const LINE = 20
/** Lines drawn beyond what is seen, and characters drawn of a line. */
const OVERSCAN = 8
const SHORT = 400

type Props = {
  readonly lines: readonly string[]
  /** Which of them are listed; all where it is undefined. */
  readonly only: readonly number[] | undefined
  readonly chosen: number | undefined
  readonly onChoose: (line: number) => void
}

/** The beginnings of lines, drawn where they are looked at. */
export const LineList = ({ lines, only, chosen, onChoose }: Props) => {
  const viewport = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState({ top: 0, height: 400 })
  const measure = (): void => {
    const element = viewport.current
    if (element) setPlace({ top: element.scrollTop, height: element.clientHeight })
  }
  useEffect(() => {
    const element = viewport.current
    if (!element) return
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [])
  const size = only?.length ?? lines.length
  const first = Math.max(0, Math.floor(place.top / LINE) - OVERSCAN)
  const last = Math.min(size, Math.ceil((place.top + place.height) / LINE) + OVERSCAN)
  const drawn = Array.from({ length: Math.max(0, last - first) }, (_, offset) => first + offset)
  return (
    <div
      ref={viewport}
      role="region"
      aria-label="The text that leaves"
      tabIndex={0}
      onScroll={measure}
      className="font-wire min-h-0 flex-1 overflow-auto text-xs -outline-offset-2"
    >
      <ol className="relative m-0 list-none" style={{ height: size * LINE }}>
        {drawn.map((at) => {
          const index = only ? (only[at] ?? 0) : at
          return (
            <li key={at} className="absolute inset-x-0 flex" style={{ top: at * LINE, height: LINE }}>
              <button
                type="button"
                aria-pressed={index === chosen}
                onClick={() => {
                  onChoose(index)
                }}
                className={cn(
                  'hover:bg-hover flex min-w-0 flex-1 gap-3 px-3 text-left leading-5 whitespace-pre -outline-offset-2',
                  index === chosen && 'bg-sel',
                )}
              >
                <span aria-hidden className="text-faint w-10 shrink-0 text-right select-none">
                  {index + 1}
                </span>
                <span className="min-w-0 truncate">{visibleText((lines[index] ?? '').slice(0, SHORT))}</span>
              </button>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
