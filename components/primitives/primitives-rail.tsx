'use client'

import { RefreshCw } from 'lucide-react'
import { useCallback, useEffect, useId } from 'react'
import type { ListedPages } from '@/lib/views/catalog'
import { cn } from '@/components/ui/cn'
import { IconButton } from '@/components/ui/icon-button'
import { Kbd } from '@/components/ui/kbd'
import { FreshnessLine } from './freshness-line'
import { RailFoot } from './rail-foot'
import { sameRef } from './primitive-ref'
import type { PrimitiveKind, PrimitiveRef } from './primitive-ref'
import { RailMore } from './rail-more'
import { RailOption } from './rail-option'
import type { RailItem } from './rail-items'
import { RailState } from './rail-state'
import { LISTED, useRail } from './use-rail'
import { useRailKeys } from './use-rail-keys'

type PrimitivesRailProps = {
  readonly selected: PrimitiveRef | undefined
  readonly onSelect: (ref: PrimitiveRef) => void
}

/** Everything the server offers, in one list that the keyboard can walk. */
export const PrimitivesRail = ({ selected, onSelect }: PrimitivesRailProps) => {
  const id = useId()
  const { filter, setFilter, groups, more, loadMore, total, empty, viewing, refreshable, refreshing, refresh } =
    useRail()
  const moreOf = (kind: PrimitiveKind): ListedPages | undefined =>
    kind === 'task' || kind === 'skill' || !refreshable || filter !== '' ? undefined : more[LISTED[kind].part]
  /** What the keyboard walks: the items, and after those of a list the way to its next page. */
  const flat = groups.flatMap(({ kind, items }): (RailItem | ListedPages)[] => {
    const pages = moreOf(kind)
    return pages ? [...items, pages] : [...items]
  })
  const pick = (index: number): void => {
    const entry = flat[index]
    if (entry && 'ref' in entry) onSelect(entry.ref)
    else if (entry) loadMore(entry)
  }
  const selectedAt = flat.findIndex((entry) => 'ref' in entry && sameRef(entry.ref, selected))
  const { active, setActive, onKeyDown } = useRailKeys(flat.length, selectedAt, pick)
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])
  const onPick = useCallback(
    ({ ref }: RailItem, at: number): void => {
      setActive(at)
      onSelect(ref)
    },
    [setActive, onSelect],
  )
  let index = 0
  return (
    <div className="group/rail flex h-full min-h-0 flex-col gap-1 p-2">
      <div className="flex items-center gap-1">
        <div className="focus-within:border-control flex h-[26px] min-w-0 flex-1 items-center gap-1.5 rounded-md border px-2">
          <input
            type="search"
            aria-label="Filter tools, resources and prompts"
            placeholder={total > 0 ? `Filter ${total} items` : 'Filter'}
            value={filter}
            onChange={(event) => {
              setFilter(event.target.value)
              setActive(0)
            }}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown' || event.key === 'ArrowUp' || event.key === 'Enter') onKeyDown(event)
            }}
            className="placeholder:text-faint min-w-0 flex-1 bg-transparent text-sm outline-none"
          />
          <Kbd>/</Kbd>
        </div>
        {!viewing && (
          <IconButton label="List everything again" disabled={!refreshable || refreshing} onClick={refresh}>
            <RefreshCw aria-hidden className={cn('size-3.5', refreshing && 'motion-safe:animate-spin')} />
          </IconButton>
        )}
      </div>
      {empty !== undefined && (
        <RailState
          state={empty}
          onRetry={viewing ? undefined : refresh}
          onClear={() => {
            setFilter('')
          }}
        />
      )}
      {empty === undefined && (
        <div
          role="listbox"
          aria-label="What the server offers"
          tabIndex={0}
          aria-activedescendant={`${id}-${active}`}
          onKeyDown={onKeyDown}
          className="min-h-0 flex-1 overflow-y-auto rounded-md"
        >
          {groups.map((group) => {
            const pages = moreOf(group.kind)
            return group.items.length === 0 && !pages ? null : (
              <ul key={group.kind} role="group" aria-labelledby={`${id}-${group.kind}`} className="m-0 list-none p-0">
                <li
                  id={`${id}-${group.kind}`}
                  role="presentation"
                  className="text-faint mt-2 mb-0.5 flex items-baseline gap-2 px-2 text-xs font-semibold"
                >
                  {group.title}
                  {group.kind !== 'task' && group.kind !== 'skill' && (
                    <FreshnessLine method={LISTED[group.kind].method} className="min-w-0 truncate font-normal" />
                  )}
                  <span aria-hidden className="ml-auto">
                    {group.items.length}
                    {pages && '+'}
                  </span>
                </li>
                {group.items.map((entry) => {
                  const at = index++
                  return (
                    <RailOption
                      key={at}
                      id={`${id}-${at}`}
                      at={at}
                      entry={entry}
                      selected={sameRef(entry.ref, selected)}
                      active={at === active}
                      onPick={onPick}
                    />
                  )
                })}
                {pages && (
                  <RailMore id={`${id}-${index}`} active={index++ === active} pages={pages} onMore={loadMore} />
                )}
              </ul>
            )
          })}
        </div>
      )}
      <RailFoot />
    </div>
  )
}
