import { useMemo, useState } from 'react'
import { usePublished } from '@/lib/browser/use-views'
import type { MessageKey } from '@/lib/recording/keys'
import { alignExchanges } from '@/lib/spec/compare/align-exchanges'
import type { ExchangeView } from '@/lib/views/types'
import { visibleText } from '@/components/content/visible-text'
import { formatClock } from '@/components/ui/format'
import { Select } from '@/components/ui/select'
import { AlignedPairs } from './aligned-pairs'
import { PanelSection } from './panel-section'

/** Calls offered: the newest of each kind. */
const MOST = 50

const nameOf = ({ method, subject, startedAt }: ExchangeView, revision: string | undefined): string =>
  [visibleText(subject ?? method).slice(0, 40), formatClock(startedAt), revision].filter(Boolean).join(' · ')

/** Picks another call of the session, and shows both aligned by meaning, whatever era or server carried them. */
export const CompareWith = ({ exchange }: { readonly exchange: ExchangeView }) => {
  const { views } = usePublished()
  const [other, setOther] = useState<MessageKey>()
  const all = views
    .exchanges()
    .filter(({ key, direction }) => direction === 'client-to-server' && key !== exchange.key)
    .reverse()
  const isSame = ({ method, subject }: ExchangeView): boolean =>
    method === exchange.method && subject === exchange.subject
  const option = (group: string) => (one: ExchangeView) => ({
    value: one.key as string,
    label: nameOf(one, views.connection(one.connectionId)?.revision),
    group,
  })
  const options = [
    ...all.filter(isSame).slice(0, MOST).map(option('The same call')),
    ...all
      .filter((one) => one.method === exchange.method && !isSame(one))
      .slice(0, MOST)
      .map(option('The same method')),
  ]
  const picked = other === undefined ? undefined : views.exchange(other)
  const pairs = useMemo(
    () => picked && alignExchanges({ views, exchange: picked.key }, { views, exchange: exchange.key }),
    [views, exchange, picked],
  )
  if (options.length === 0) return null
  return (
    <PanelSection title="Compare with another call">
      <Select
        label="Another call"
        hideLabel
        value={other ?? ''}
        onChange={(key) => {
          setOther(key === '' ? undefined : (key as MessageKey))
        }}
        options={[{ value: '', label: 'Pick one…' }, ...options]}
      />
      {pairs && <AlignedPairs pairs={pairs} />}
    </PanelSection>
  )
}
