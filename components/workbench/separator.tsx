'use client'

import type { KeyboardEvent, PointerEvent } from 'react'
import { cn } from '@/components/ui/cn'

type Props = {
  readonly label: string
  /** Id of the pane it sizes. */
  readonly controls: string
  /** The separator's own direction: `vertical` stands between columns and is the default. */
  readonly orientation?: 'vertical' | 'horizontal'
  /** Which side of it that pane is on. */
  readonly side: 'before' | 'after'
  /** Pixels now, for assistive technology; undefined while the pane has its natural size. */
  readonly size: number | undefined
  readonly min: number
  readonly max: number
  readonly onResize: (size: number | undefined) => void
}

const STEP = 16

const AXES = {
  vertical: {
    size: 'width',
    point: 'clientX',
    more: 'ArrowRight',
    less: 'ArrowLeft',
    look: 'w-px cursor-col-resize before:inset-y-0 before:-right-1 before:-left-1',
  },
  horizontal: {
    size: 'height',
    point: 'clientY',
    more: 'ArrowDown',
    less: 'ArrowUp',
    look: 'h-px cursor-row-resize before:inset-x-0 before:-top-1 before:-bottom-1',
  },
} as const

/** A window splitter (WAI-ARIA APG): drag it, or use the arrow keys, Home and End; Enter or a double click resets. */
export const Separator = ({ label, controls, orientation = 'vertical', side, size, min, max, onResize }: Props) => {
  const axis = AXES[orientation]
  const current = (): number => document.getElementById(controls)?.getBoundingClientRect()[axis.size] ?? min
  const resize = (to: number): void => {
    onResize(Math.round(Math.min(max, Math.max(min, to))))
  }
  const outwards = side === 'before' ? 1 : -1
  const onKeyDown = (event: KeyboardEvent): void => {
    const actions: Record<string, () => void> = {
      [axis.more]: () => {
        resize(current() + STEP * outwards)
      },
      [axis.less]: () => {
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
    const { currentTarget: element, pointerId } = event
    const from = event[axis.point]
    const start = current()
    element.focus()
    element.setPointerCapture(pointerId)
    element.onpointermove = (move) => {
      resize(start + (move[axis.point] - from) * outwards)
    }
    element.onlostpointercapture = () => {
      element.onpointermove = null
    }
  }
  return (
    <div
      role="separator"
      aria-label={label}
      aria-orientation={orientation}
      aria-controls={controls}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={size ?? min}
      aria-valuetext={size === undefined ? 'automatic' : `${size} pixels`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onDoubleClick={() => {
        onResize(undefined)
      }}
      className={cn(
        "bg-line hover:bg-selline focus-visible:bg-selline focus-visible:ring-selline relative z-10 shrink-0 touch-none outline-none before:absolute before:content-[''] focus-visible:ring-1",
        axis.look,
      )}
    />
  )
}
