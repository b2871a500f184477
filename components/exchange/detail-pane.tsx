'use client'

import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ExchangeView } from '@/lib/views/types'
import { EmptyState } from '@/components/ui/empty-state'
import { formatClock } from '@/components/ui/format'
import { IconButton } from '@/components/ui/icon-button'
import { Tabs } from '@/components/ui/tabs'
import { shownTab, tabsFor } from './detail-tabs'
import type { DetailTab } from './detail-tabs'
import { AppPanel } from './app-panel'
import { ExchangePanel } from './exchange-panel'
import type { OfRounds } from './exchange-panel'
import { HttpPanel } from './http-panel'
import { MessagePanel } from './message-panel'
import { NotePanel } from './note-panel'
import { RawPanel } from './raw-panel'
import { useSelected } from './use-selected'
import type { Selected } from './use-selected'

/** What was found at the row, from another feature. */
type FindingsTab = { readonly count: number; readonly panel: ReactNode }

type Props = {
  readonly rowKey: string
  readonly tab: DetailTab
  readonly onTab: (tab: DetailTab) => void
  readonly onShow: (rowKey: string) => void
  readonly onClose: () => void
  readonly findings: FindingsTab
  /** What another feature can do with the row. */
  readonly actions: ReactNode
  /** What another feature makes of the row's exchange. */
  readonly ofExchange: (exchange: ExchangeView) => ReactNode
  readonly rounds: OfRounds
}

type PanelProps = { readonly tab: DetailTab; readonly selected: Selected } & Pick<
  Props,
  'onShow' | 'findings' | 'ofExchange' | 'rounds'
>

const Panel = ({
  tab,
  selected: { message, http, exchange, ask, event },
  onShow,
  findings,
  ofExchange,
  rounds,
}: PanelProps) => {
  switch (tab) {
    case 'message':
      return message && <MessagePanel message={message} ask={ask} />
    case 'raw':
      return message && <RawPanel message={message} />
    case 'http':
      return http && <HttpPanel http={http} />
    case 'exchange':
      return (
        exchange && <ExchangePanel exchange={exchange} onShow={onShow} rounds={rounds} more={ofExchange(exchange)} />
      )
    case 'note':
      return event && <NotePanel event={event} />
    case 'app':
      return event && <AppPanel event={event} />
    case 'findings':
      return findings.panel
  }
}

/** Everything known of the selected row. */
export const DetailPane = ({ rowKey, tab, onTab, onShow, onClose, findings, actions, ofExchange, rounds }: Props) => {
  const selected = useSelected(rowKey)
  if (!selected) return <EmptyState title="This row is not in the session" />
  const { row } = selected
  const tabs = tabsFor(selected, findings.count)
  const shown = shownTab(tabs, tab)
  return (
    <section aria-label="Detail" className="bg-panel @container flex min-h-0 flex-1 flex-col">
      <Tabs
        label="Detail of the row"
        tabs={tabs}
        value={shown}
        onChange={onTab}
        end={
          <>
            <span className="font-wire text-faint hidden text-xs whitespace-nowrap tabular-nums @min-[460px]:inline">
              {formatClock(row.at)}
            </span>
            {actions}
            <IconButton label="Close the detail" onClick={onClose}>
              <X aria-hidden className="size-3.5" />
            </IconButton>
          </>
        }
      >
        <Panel
          key={rowKey}
          tab={shown}
          selected={selected}
          onShow={onShow}
          findings={findings}
          ofExchange={ofExchange}
          rounds={rounds}
        />
      </Tabs>
    </section>
  )
}
