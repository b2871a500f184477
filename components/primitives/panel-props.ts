import type { CatalogItem } from '@/lib/views/types'
import type { useCalls } from './use-calls'

/** What every panel of an item gets. */
export type PanelProps = Pick<ReturnType<typeof useCalls>, 'start' | 'live'> & {
  readonly item: CatalogItem
  /** Names the item and its server, for what is remembered of it. */
  readonly memoryKey: string
}
