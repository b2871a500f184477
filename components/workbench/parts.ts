import { part } from '@/components/ui/part'

/** What is not drawn with the page: its code comes by itself, once the page is there. */
export const Report = part(() => import('@/components/findings/report').then(({ Report }) => Report))

export const CompareColumn = part(() => import('./compare-column').then(({ CompareColumn }) => CompareColumn))

export const Sharing = part(() => import('./sharing').then(({ Sharing }) => Sharing))

export const ExplorePane = part(() =>
  import('@/components/explore/explore-pane').then(({ ExplorePane }) => ExplorePane),
)

export const ConsolePane = part(() =>
  import('@/components/console/console-pane').then(({ ConsolePane }) => ConsolePane),
)

export const PrimitivePanel = part(() =>
  import('@/components/primitives/primitive-panel').then(({ PrimitivePanel }) => PrimitivePanel),
)
