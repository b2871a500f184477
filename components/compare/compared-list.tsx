'use client'

import { useCallback, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { useShortcuts } from '@/lib/browser/use-shortcuts'
import type { ComparedRow as Row } from '@/lib/browser/compared'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ComparedRow } from './compared-row'
import type { PartsOf, ShowCall } from './row-detail'
import { countText, nextDifference } from './row-sections'
import type { RowSection } from './row-sections'

/** Rows of a section drawn at first, and more each time that is asked for: thousands would hold the page up. */
const SLICE = 200

type Props = {
  readonly sections: readonly RowSection[]
  readonly partsOf: PartsOf
  readonly onShow: ShowCall | undefined
}

const rowElement = (root: HTMLElement | null, id: string): HTMLElement | undefined =>
  [...(root?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].find(({ dataset }) => dataset['row'] === id)

/** The lines of a comparison, by section. Arrows go from line to line, n and p to the next that differs. */
export const ComparedList = ({ sections, partsOf, onShow }: Props) => {
  const root = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState<string>()
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [drawn, setDrawn] = useState<Readonly<Partial<Record<RowSection['id'], number>>>>({})
  const limit = (id: RowSection['id']): number => drawn[id] ?? SLICE
  const all = sections.flatMap(({ rows }) => rows)
  const visible = sections.flatMap(({ id, rows }) => rows.slice(0, limit(id)))
  const tabbed = visible.some(({ id }) => id === current) ? current : visible[0]?.id

  const onToggle = useCallback((id: string): void => {
    setOpened((before) => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }, [])
  const goTo = ({ id, section }: Row): void => {
    const place = sections.find((one) => one.id === section)?.rows.findIndex((row) => row.id === id) ?? 0
    flushSync(() => {
      if (place >= limit(section)) setDrawn({ ...drawn, [section]: place + SLICE })
      setCurrent(id)
    })
    const element = rowElement(root.current, id)
    element?.focus({ preventScroll: true })
    element?.scrollIntoView({ block: 'nearest' })
  }
  const step = (by: 1 | -1): void => {
    const next = nextDifference(all, current, by)
    if (next) goTo(next)
  }
  useShortcuts({
    n: () => {
      step(1)
    },
    p: () => {
      step(-1)
    },
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, target } = event
    if (event.altKey || event.ctrlKey || event.metaKey || !(target instanceof HTMLElement)) return
    const id = target.dataset['row']
    // Keys within an opened line are its own.
    if (id === undefined) return
    const at = visible.findIndex((row) => row.id === id)
    const places: Record<string, number> = {
      ArrowDown: Math.min(visible.length - 1, at + 1),
      ArrowUp: Math.max(0, at - 1),
      Home: 0,
      End: visible.length - 1,
    }
    const next = visible[places[key] ?? -1]
    if (next) {
      event.preventDefault()
      goTo(next)
    } else if ((key === 'ArrowRight' && !opened.has(id)) || (key === 'ArrowLeft' && opened.has(id))) {
      event.preventDefault()
      target.click()
    }
  }

  return (
    <div
      ref={root}
      role="region"
      aria-label="Differences"
      onKeyDown={onKeyDown}
      className="relative min-h-0 flex-1 overflow-auto -outline-offset-2"
    >
      {all.length === 0 && <EmptyState title="Nothing matches the filter" />}
      {sections.map(({ id, title, rows, counts }) => (
        <section key={id} aria-label={title} className="border-b">
          <h3 className="bg-panel sticky top-0 z-10 flex h-[30px] items-center gap-2 px-2.5">
            <span className="font-medium">{title}</span>
            <span className="text-mute text-xs tabular-nums">{countText(counts)}</span>
          </h3>
          {rows.length > 0 && (
            <ul>
              {rows.slice(0, limit(id)).map((row) => (
                <ComparedRow
                  key={row.id}
                  row={row}
                  open={opened.has(row.id)}
                  current={row.id === tabbed}
                  onToggle={onToggle}
                  onCurrent={setCurrent}
                  partsOf={partsOf}
                  onShow={id === 'calls' ? onShow : undefined}
                />
              ))}
            </ul>
          )}
          {rows.length > limit(id) && (
            <div className="border-t p-1.5">
              <Button
                size="sm"
                variant="ghost"
                onClick={() => {
                  setDrawn({ ...drawn, [id]: limit(id) + SLICE })
                }}
              >
                Show {Math.min(SLICE, rows.length - limit(id))} more of {rows.length.toLocaleString('en')}
              </Button>
            </div>
          )}
        </section>
      ))}
    </div>
  )
}
