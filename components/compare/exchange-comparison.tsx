'use client'

import { usePublished } from '@/lib/browser/use-views'
import type { ExchangeView } from '@/lib/views/types'
import { CompareWith } from './compare-with'
import { Expected } from './expected'
import { HeldAgainst } from './held-against'

type Props = { readonly exchange: ExchangeView; readonly onShow: (rowKey: string) => void }

/** A call held against others: as the person expects it from now on, or beside one that is picked. */
export const ExchangeComparison = ({ exchange, onShow }: Props) => {
  const { expectations } = usePublished()
  const { key, direction, endedAt, status } = exchange
  // Only what this side called, and what came of it, can be expected.
  if (direction !== 'client-to-server') return null
  const pinned = expectations.find(({ expectation }) => expectation.exchange === key)
  const holding = expectations.filter(({ held }) => held.some((one) => one.exchange === key))
  const ended = endedAt !== undefined && status !== 'cancelled' && status !== 'failed'
  return (
    <>
      {holding.map((view) => (
        <HeldAgainst key={view.expectation.id} view={view} exchange={key} onShow={onShow} />
      ))}
      {(pinned ?? ended) && <Expected exchange={exchange} pinned={pinned} onShow={onShow} />}
      <CompareWith exchange={exchange} />
    </>
  )
}
