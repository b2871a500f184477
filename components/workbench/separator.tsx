'use client'

import type { KeyboardEvent, PointerEvent } from 'react'

type Props = {
  readonly label: string
  /** Id of the column it sizes. */
  readonly controls: string
  /** Which side of it that column is on. */
  readonly side: 'before' | 'after'
  /** Pixels now, for assistive technology; undefined while the column has its natural width. */
  readonly width: number | undefined
  readonly min: number
  readonly max: number
  readonly onResize: (width: number | undefined) => void
}

const STEP = 16

/** A window splitter (WAI-ARIA APG): drag it, or use the arrow keys, Home and End; Enter or a double click resets. */
export const Separator = ({ label, controls, side, width, min, max, onResize }: Props) => {
  const current = (): number => document.getElementById(controls)?.getBoundingClientRect().width ?? min
  const resize = (to: number): void => {
    onResize(Math.round(Math.min(max, Math.max(min, to))))
  }
  const outwards = side === 'before' ? 1 : -1
  const onKeyDown = (event: KeyboardEvent): void => {
    const actions: Record<string, () => void> = {
      ArrowRight: () => {
        resize(current() + STEP * outwards)
      },
      ArrowLeft: () => {
        resize(current() - STEP * outwards)
      },
      Home: () => {
        resize(min)
      },
      End: () => {
        resize(max)
      },
      Enter: () => {
        onResize(undefined)
      },
    }
    const action = actions[event.key]
    if (!action) return
    event.preventDefault()
    action()
  }
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.preventDefault()
    const { currentTarget: element, pointerId, clientX } = event
    const start = current()
    element.focus()
    element.setPointerCapture(pointerId)
    element.onpointermove = (move) => {
      resize(start + (move.clientX - clientX) * outwards)
    }
    element.onlostpointercapture = () => {
      element.onpointermove = null
    }
  }
  return (
    <div
      role="separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-controls={controls}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={width ?? min}
      aria-valuetext={width === undefined ? 'automatic' : `${width} pixels`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onDoubleClick={() => {
        onResize(undefined)
      }}
      className="bg-line hover:bg-selline focus-visible:bg-selline focus-visible:ring-selline relative z-10 w-px cursor-col-resize touch-none outline-none before:absolute before:inset-y-0 before:-right-1 before:-left-1 before:content-[''] focus-visible:ring-1"
    />
  )
}
