import type { Tab } from '@/components/ui/tabs'
import type { Selected } from './use-selected'

export const DETAIL_TABS = ['message', 'findings', 'raw', 'http', 'exchange', 'note', 'app'] as const
export type DetailTab = (typeof DETAIL_TABS)[number]

/** The tabs that have something to show for what is selected; `findings`: how many there are at the row. */
export const tabsFor = (
  { row, message, http, exchange, event }: Selected,
  findings: number,
): readonly Tab<DetailTab>[] => [
  ...(message ? [{ id: 'message', label: 'Message' } as const] : []),
  ...(findings > 0 ? [{ id: 'findings', label: 'Findings', badge: findings } as const] : []),
  ...(message ? [{ id: 'raw', label: 'Raw' } as const] : []),
  ...(row.kind === 'note' && event ? [{ id: 'note', label: 'Note' } as const] : []),
  ...(row.kind === 'stderr' && event ? [{ id: 'note', label: 'Output' } as const] : []),
  ...(row.kind === 'app' && event ? [{ id: 'app', label: 'App' } as const] : []),
  ...(http ? [{ id: 'http', label: 'HTTP', badge: http.status } as const] : []),
  ...(exchange
    ? [
        {
          id: 'exchange',
          label: 'Exchange',
          badge: exchange.rounds.length > 1 ? `${exchange.rounds.length} rounds` : undefined,
        } as const,
      ]
    : []),
]

/** The wanted tab where it exists, else the first. */
export const shownTab = (tabs: readonly Tab<DetailTab>[], wanted: DetailTab): DetailTab =>
  tabs.some(({ id }) => id === wanted) ? wanted : (tabs[0]?.id ?? 'message')
