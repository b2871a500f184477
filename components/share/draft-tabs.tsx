'use client'

import { useState } from 'react'
import { myShares } from '@/lib/browser/sharing/my-shares'
import type { SharedPart } from '@/lib/browser/sharing/selection-of'
import { useRowsOf } from '@/lib/browser/use-rows-of'
import { useStored } from '@/lib/browser/use-stored'
import type { SharedPlace } from '@/lib/share/link'
import type { Replacement } from '@/lib/share/redact/plan'
import { EmptyState } from '@/components/ui/empty-state'
import { Tabs } from '@/components/ui/tabs'
import { AddedTexts } from './added-texts'
import { DraftStatus } from './draft-status'
import { LeavingText } from './leaving-text'
import { MyShareList } from './my-share-list'
import { ReplacementList } from './replacement-list'
import { ShareFooter } from './share-footer'
import type { ShareContext } from './share-pane'
import { useShareDraft } from './use-share-draft'

type Tab = 'replaced' | 'text' | 'mine'

type Props = {
  readonly part: SharedPart
  readonly at: ShareContext
  readonly onShow: (rowKey: string) => void
}

/** What is replaced, what leaves, and the way out. */
export const DraftTabs = ({ part, at, onShow }: Props) => {
  const [tab, setTab] = useState<Tab>('replaced')
  const draft = useShareDraft(part)
  const rows = useRowsOf()
  const shares = useStored(myShares).length
  const { preview, state, added, setAdded, off, switchTo } = draft
  const replaced = state.replacements.filter(({ count }) => count > 0)
  const place = (): SharedPlace => {
    const row = at.row === undefined ? undefined : preview.renumbered(at.row)
    return {
      ...(row !== undefined && { row, ...(at.tab !== 'message' && { tab: at.tab }) }),
      ...(at.main !== 'timeline' && { main: at.main }),
      // A part needs no filter: it is what the filter showed.
      ...(part.kind === 'all' && { filter: at.query }),
    }
  }
  const showPlace = ({ places: [first] }: Replacement): void => {
    const seq = first === undefined ? undefined : preview.original(first)
    const row = seq === undefined ? undefined : rows.ofEvent(seq)
    if (row) onShow(row.key)
  }
  return (
    <>
      <Tabs
        label="Share"
        value={tab}
        onChange={setTab}
        tabs={[
          { id: 'replaced', label: 'Replaced', badge: replaced.length },
          { id: 'text', label: 'What leaves' },
          { id: 'mine', label: 'Your shares', badge: shares === 0 ? undefined : shares },
        ]}
        end={<DraftStatus draft={draft} />}
      >
        {tab === 'replaced' && (
          <>
            <ReplacementList replacements={replaced} off={off} onSwitch={switchTo} onPlace={showPlace} />
            {state.step === 'ready' && replaced.length === 0 && (
              <EmptyState title="No secrets found">
                Nothing that Parley knows, or that looks like one. Read what leaves before you share it.
              </EmptyState>
            )}
            <AddedTexts added={added} onAdded={setAdded} />
          </>
        )}
        {tab === 'text' &&
          (state.written ? (
            <LeavingText lines={state.written.lines} />
          ) : (
            <EmptyState title="Working it out" className="h-full" />
          ))}
        {tab === 'mine' && <MyShareList />}
      </Tabs>
      <div className="shrink-0 border-t">
        <ShareFooter draft={draft} place={place} />
      </div>
    </>
  )
}
