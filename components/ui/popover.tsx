'use client'

import { useEffect, useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { buttonClass } from './button'
import { cn } from './cn'

type Props = {
  /** Names the button and the panel it opens. */
  readonly label: string
  /** What the button shows (text or an icon; Popover makes the button around it). */
  readonly trigger: ReactNode
  /** The panel; as a function it receives the way to close it. */
  readonly children: ReactNode | ((close: () => void) => ReactNode)
  readonly align?: 'start' | 'end' | undefined
  /** Replaces the button's look. */
  readonly triggerClassName?: string | undefined
  readonly className?: string | undefined
}

/** A non-modal panel below its button. Escape and a press outside close it; focus goes back to the button. */
export const Popover = ({ label, trigger, children, align = 'start', triggerClassName, className }: Props) => {
  const [open, setOpen] = useState(false)
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const close = (): void => {
    setOpen(false)
  }
  useEffect(() => {
    if (!open) return
    const opener = button.current
    panel.current?.focus()
    const onPointerDown = (event: PointerEvent): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false)
    }
    const onKeyDown = (event: KeyboardEvent): void => {
      // What was pressed last in the panel may be gone, and the focus with it.
      if (event.key !== 'Escape' || document.activeElement !== document.body) return
      event.stopPropagation()
      setOpen(false)
    }
    document.addEventListener('pointerdown', onPointerDown)
    document.addEventListener('keydown', onKeyDown, true)
    return () => {
      document.removeEventListener('pointerdown', onPointerDown)
      document.removeEventListener('keydown', onKeyDown, true)
      // The panel took the focus along when it went.
      if (document.activeElement === document.body) opener?.focus()
    }
  }, [open])
  return (
    <div
      ref={root}
      className="relative"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        event.stopPropagation()
        close()
      }}
    >
      <button
        ref={button}
        type="button"
        aria-label={label}
        title={label}
        aria-expanded={open}
        aria-haspopup="dialog"
        aria-controls={open ? id : undefined}
        onClick={() => {
          setOpen(!open)
        }}
        className={triggerClassName ?? buttonClass()}
      >
        {trigger}
      </button>
      {open && (
        <div
          ref={panel}
          id={id}
          role="dialog"
          aria-label={label}
          tabIndex={-1}
          className={cn(
            'bg-panel shadow-pop absolute top-full z-40 mt-1.5 max-h-[calc(100dvh-4rem)] min-w-56 overflow-auto rounded-lg border p-3 outline-none',
            align === 'end' ? 'right-0' : 'left-0',
            className,
          )}
        >
          {typeof children === 'function' ? children(close) : children}
        </div>
      )}
    </div>
  )
}
