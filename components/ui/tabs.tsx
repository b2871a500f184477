import { useId } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { cn } from './cn'

export type Tab<T extends string = string> = {
  readonly id: T
  readonly label: string
  readonly badge?: string | number | undefined
}

type Props<T extends string> = {
  /** Names the tab list. */
  readonly label: string
  readonly tabs: readonly Tab<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
  /** Stands at the end of the tabs' row. */
  readonly end?: ReactNode
  /** The panel of the chosen tab. */
  readonly children: ReactNode
  readonly className?: string | undefined
}

const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** Tabs with automatic activation (WAI-ARIA APG, tabs pattern); fills its container, the panel scrolls. */
export const Tabs = <T extends string>({ label, tabs, value, onChange, end, children, className }: Props<T>) => {
  const id = useId()
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = STEPS[event.key]
    const next =
      step &&
      tabs[
        step(
          tabs.findIndex((tab) => tab.id === value),
          tabs.length,
        )
      ]
    if (!next) return
    event.preventDefault()
    onChange(next.id)
    document.getElementById(`${id}-${next.id}`)?.focus()
  }
  return (
    <div className={cn('flex min-h-0 flex-1 flex-col', className)}>
      <div className="flex h-[34px] shrink-0 items-stretch border-b">
        <div
          role="tablist"
          aria-label={label}
          onKeyDown={onKeyDown}
          className="flex min-w-0 flex-1 items-stretch gap-2.5 overflow-x-auto pr-1 pl-3 xl:gap-3.5"
        >
          {tabs.map((tab) => (
            <button
              key={tab.id}
              id={`${id}-${tab.id}`}
              type="button"
              role="tab"
              aria-selected={tab.id === value}
              aria-controls={`${id}-panel`}
              tabIndex={tab.id === value ? 0 : -1}
              onClick={() => {
                onChange(tab.id)
              }}
              className={cn(
                'flex items-center gap-1 border-b-2 pt-0.5 text-[12.5px] whitespace-nowrap -outline-offset-2 xl:gap-1.5',
                tab.id === value
                  ? 'border-selline text-ink font-medium'
                  : 'text-mute hover:text-ink border-transparent',
              )}
            >
              {tab.label}
              {tab.badge !== undefined && <span className="text-faint text-xs tabular-nums">{tab.badge}</span>}
            </button>
          ))}
        </div>
        {end !== undefined && <div className="flex shrink-0 items-center gap-1.5 pr-1.5">{end}</div>}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${value}`}
        tabIndex={0}
        className="min-h-0 flex-1 overflow-auto -outline-offset-2"
      >
        {children}
      </div>
    </div>
  )
}
