'use client'

import { Share2, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { findingField } from '@/lib/browser/finding-filter'
import { useSessionStore } from '@/lib/browser/session-context'
import type { SharedPart } from '@/lib/browser/sharing/selection-of'
import { useViews } from '@/lib/browser/use-views'
import { asksForAside, parseFilter } from '@/lib/views/filter'
import type { SessionViews } from '@/lib/views/session-views'
import { IconButton } from '@/components/ui/icon-button'
import { Segmented } from '@/components/ui/segmented'
import { MyShareList } from './my-share-list'
import { DraftTabs } from './draft-tabs'

/** What the person looks at. */
export type ShareContext = {
  readonly row: string | undefined
  readonly tab: string
  readonly main: string
  readonly query: string
}

type Kind = SharedPart['kind']

const self = (views: SessionViews) => views

type Props = {
  readonly at: ShareContext
  /** Sharing it while it goes on, in place of a copy. */
  readonly live: ReactNode
  readonly onShow: (rowKey: string) => void
  readonly onClose: () => void
}

/** Makes a link of the session, after a look at exactly what will leave; and lists what was shared before. */
export const SharePane = ({ at, live, onShow, onClose }: Props) => {
  const session = useSessionStore()
  const views = useViews(self)
  const pane = useRef<HTMLElement>(null)
  const empty = views.version === 0
  const [how, setHow] = useState<'copy' | 'live'>('copy')
  const [kind, setKind] = useState<Kind>('all')
  const exchange = at.row === undefined ? undefined : views.timeline.find(at.row)?.row.exchange
  const { query } = at
  const part = useMemo((): SharedPart => {
    if (kind === 'exchange' && exchange !== undefined) return { kind, key: exchange }
    if (kind !== 'shown') return { kind: 'all' }
    const { book } = session.spec.findings()
    const more = findingField(book, (key) => views.timeline.find(key) !== undefined)
    return { kind, test: parseFilter(query, more) ?? (() => true), aside: asksForAside(query) }
  }, [kind, exchange, query, views, session])
  useEffect(() => {
    pane.current?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onClose()
  }
  return (
    <section
      ref={pane}
      tabIndex={-1}
      aria-label="Share"
      onKeyDown={onKeyDown}
      className="bg-panel @container flex h-full min-h-0 flex-col outline-none"
    >
      <header className="flex h-9 shrink-0 items-center gap-2 border-b pr-1.5 pl-3">
        <Share2 aria-hidden className="text-mute size-3.5 shrink-0" />
        <h2 className="font-semibold">Share</h2>
        <Segmented
          label="How to share"
          value={how}
          onChange={setHow}
          options={[
            { value: 'copy', label: 'A copy' },
            { value: 'live', label: 'Live' },
          ]}
        />
        {how === 'copy' && !empty && (query !== '' || exchange !== undefined) && (
          <Segmented
            label="What to share"
            value={part.kind}
            onChange={setKind}
            options={[
              { value: 'all', label: 'Everything' },
              ...(query === '' ? [] : [{ value: 'shown' as const, label: 'What the filter shows' }]),
              ...(exchange === undefined ? [] : [{ value: 'exchange' as const, label: 'This exchange' }]),
            ]}
          />
        )}
        <span className="flex-1" />
        <IconButton label="Close sharing" onClick={onClose}>
          <X aria-hidden className="size-3.5" />
        </IconButton>
      </header>
      {how === 'live' ? (
        <div className="min-h-0 flex-1 overflow-auto">{live}</div>
      ) : empty ? (
        <div className="min-h-0 flex-1 overflow-auto">
          <MyShareList />
        </div>
      ) : (
        <DraftTabs part={part} at={at} onShow={onShow} />
      )}
    </section>
  )
}
