'use client'

import { useDeferredValue, useMemo, useState } from 'react'
import { REVISIONS } from '@/lib/protocol/revisions'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { filterEntries, NO_FILTER, type IndexFilter } from './filter-entries'
import type { IndexEntry, Seen } from './index-entries'
import { IndexRow } from './index-row'
import { LEVELS, SEEN } from './words'

const ANY = { value: '', label: 'any' }

const SEENS = Object.keys(SEEN) as Seen[]

type ChoiceProps<K extends keyof IndexFilter> = {
  readonly label: string
  readonly name: K
  readonly options: readonly { readonly value: NonNullable<IndexFilter[K]>; readonly label: string }[]
  readonly filter: IndexFilter
  readonly onFilter: (filter: IndexFilter) => void
}

const Choice = <K extends 'area' | 'level' | 'revision' | 'seen'>(props: ChoiceProps<K>) => {
  const { label, name, options, filter, onFilter } = props
  return (
    <Select<string>
      label={label}
      value={filter[name] ?? ''}
      options={[ANY, ...options]}
      onChange={(value) => {
        onFilter({ ...filter, [name]: value === '' ? undefined : value })
      }}
    />
  )
}

const same = <T extends string>(values: readonly T[]) => values.map((value) => ({ value, label: value }))

/** All requirements, searched as one types. */
export const RequirementIndex = ({ entries }: { readonly entries: readonly IndexEntry[] }) => {
  const [filter, setFilter] = useState(NO_FILTER)
  const wanted = useDeferredValue(filter)
  const shown = useMemo(() => filterEntries(entries, wanted), [entries, wanted])
  const areas = useMemo(() => [...new Set(entries.map(({ area }) => area))], [entries])
  const unseen = entries.filter(({ seen }) => seen === 'never').length
  const choices = { filter, onFilter: setFilter }
  return (
    <>
      <h1 className="text-xl font-semibold tracking-tight">What MCP asks of servers</h1>
      <p className="text-mute mt-1 max-w-[640px]">
        {entries.length - unseen} requirements over {REVISIONS.length} revisions that show on the wire, and {unseen}{' '}
        that no client can see. Parley holds every session against the first kind.
      </p>
      <div className="bg-panel sticky top-11 z-10 -mx-4 mt-4 border-b px-4 pb-3">
        <div className="grid grid-cols-2 gap-2 sm:grid-cols-[minmax(0,2fr)_repeat(4,minmax(0,1fr))]">
          <div className="col-span-2 sm:col-span-1">
            <TextField
              label="Search"
              type="search"
              placeholder="Words or an id"
              value={filter.text}
              onChange={(event) => {
                setFilter({ ...filter, text: event.target.value })
              }}
            />
          </div>
          <Choice label="Area" name="area" options={same(areas)} {...choices} />
          <Choice label="Level" name="level" options={same(LEVELS)} {...choices} />
          <Choice label="Revision" name="revision" options={same(REVISIONS)} {...choices} />
          <Choice
            label="Seen"
            name="seen"
            options={SEENS.map((value) => ({ value, label: SEEN[value].word }))}
            {...choices}
          />
        </div>
      </div>
      <p role="status" className="text-faint py-2 text-sm tabular-nums">
        {shown.length === entries.length ? `All ${entries.length}` : `${shown.length} of ${entries.length}`}
      </p>
      <ul>
        {shown.map((entry, index) => (
          <IndexRow key={entry.id} entry={entry} first={entry.area !== shown[index - 1]?.area} />
        ))}
      </ul>
    </>
  )
}
