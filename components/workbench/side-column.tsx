'use client'

import { useCallback } from 'react'
import type { Ref } from 'react'
import type { LiveWatcher } from '@/lib/browser/live/watcher'
import { useViews } from '@/lib/browser/use-views'
import type { SessionViews } from '@/lib/views/session-views'
import { HoldSwitch } from '@/components/asks/hold-switch'
import { ExchangeComparison } from '@/components/compare/exchange-comparison'
import type { Draft } from '@/components/console/draft'
import { Resend } from '@/components/console/resend'
import { RoundActions } from '@/components/console/round-actions'
import { DetailPane } from '@/components/exchange/detail-pane'
import { CopyExchange } from '@/components/files/copy-exchange'
import { FindingsPanel } from '@/components/findings/findings-panel'
import { useMarked } from '@/components/findings/use-marked'
import { WatcherNote } from '@/components/live/watcher-note'
import { OpenAppRow } from '@/components/primitives/open-app'
import type { ToolCall } from '@/components/primitives/panel-props'
import type { PrimitiveRef } from '@/components/primitives/primitive-ref'
import { Segmented } from '@/components/ui/segmented'
import { AsksRegion } from './asks-region'
import { NothingSelected } from './nothing-selected'
import { PrimitivePanel } from './parts'
import { useGo, usePlace } from './use-place'

/** Which of the two the lower half shows. */
export type Side = 'item' | 'row'

const short = (text: string): string => (text.length > 22 ? `${text.slice(0, 21)}…` : text)

type Props = {
  readonly item: PrimitiveRef | undefined
  readonly side: Side
  readonly onSide: (side: Side) => void
  readonly onShow: (rowKey: string) => void
  readonly onClose: () => void
  readonly onExplore: (call: ToolCall) => void
  /** Opens the raw console with a draft. */
  readonly onRaw: (draft: Draft) => void
  /** Where it is somebody else's session that goes on. */
  readonly watcher?: LiveWatcher | undefined
  readonly asksRef: Ref<HTMLDivElement>
  readonly detailRef: Ref<HTMLDivElement>
}

/** What the server asks, and below it what is selected: a tool (or resource, prompt) or a row of the timeline. */
export const SideColumn = (props: Props) => {
  const { item, side, onSide, onShow, onClose, onExplore, onRaw, watcher, asksRef, detailRef } = props
  const { row, tab } = usePlace()
  const go = useGo()
  const marked = useMarked(row)
  const label = useViews(
    useCallback((views: SessionViews) => (row === undefined ? undefined : views.timeline.find(row)?.row.label), [row]),
  )
  const shown: Side | undefined =
    item && (side === 'item' || row === undefined) ? 'item' : row !== undefined ? 'row' : undefined
  return (
    <div className="bg-bg flex h-full min-h-0 flex-col">
      <AsksRegion ref={asksRef} onShowExchange={onShow} note={watcher && <WatcherNote watcher={watcher} />} />
      {item && row !== undefined && (
        <div className="bg-panel flex h-9 shrink-0 items-center border-b px-2.5">
          <Segmented
            label="Show"
            value={shown ?? 'row'}
            onChange={onSide}
            options={[
              { value: 'item', label: short(item.key) },
              { value: 'row', label: short(label ?? 'Row') },
            ]}
          />
        </div>
      )}
      <div ref={detailRef} tabIndex={-1} className="flex min-h-0 flex-1 flex-col outline-none">
        {item && (
          // Kept while a row is looked at: what was typed stays.
          <div hidden={shown !== 'item'} className="bg-panel min-h-0 flex-1 overflow-auto">
            <PrimitivePanel item={item} onExchange={onShow} onExplore={onExplore} />
          </div>
        )}
        {shown === 'row' && row !== undefined && (
          <DetailPane
            rowKey={row}
            tab={tab}
            onTab={(next) => {
              go({ tab: next })
            }}
            onShow={onShow}
            onClose={onClose}
            rounds={{
              action: <HoldSwitch />,
              of: (exchange, number) => (
                <RoundActions exchange={exchange} number={number} row={row} onShow={onShow} onEdit={onRaw} />
              ),
            }}
            actions={<Resend row={row} onShow={onShow} onEdit={onRaw} />}
            ofExchange={(exchange) => (
              <>
                <OpenAppRow exchange={exchange} />
                <CopyExchange exchange={exchange} />
                <ExchangeComparison key={exchange.key} exchange={exchange} onShow={onShow} />
              </>
            )}
            findings={{
              count: marked?.groups.length ?? 0,
              panel: marked && <FindingsPanel marked={marked} onShow={onShow} />,
            }}
          />
        )}
        {shown === undefined && <NothingSelected />}
      </div>
    </div>
  )
}
