import { CircleCheck, GitCompare } from 'lucide-react'
import type { MessageKey } from '@/lib/recording/keys'
import type { ExpectationView } from '@/lib/spec/compare/expectations'
import { JsonDiff } from '@/components/content/json-diff'
import { Button } from '@/components/ui/button'
import { asDifferences } from './as-differences'
import { PanelSection } from './panel-section'

type Props = {
  readonly view: ExpectationView
  readonly exchange: MessageKey
  readonly onShow: (rowKey: string) => void
}

/** Whether a call came out as expected, and where it did not. */
export const HeldAgainst = ({ view: { expectation, held }, exchange, onShow }: Props) => {
  const one = held.find((candidate) => candidate.exchange === exchange)
  if (!one) return null
  const matches = one.verdict === 'matches'
  return (
    <PanelSection
      title="Against what you expect"
      action={
        <Button
          size="sm"
          variant="ghost"
          onClick={() => {
            onShow(expectation.exchange)
          }}
        >
          Show the expected one
        </Button>
      }
    >
      {matches ? (
        <p className="text-ok flex items-center gap-1.5 text-sm">
          <CircleCheck aria-hidden className="size-3.5" /> As expected
        </p>
      ) : (
        <>
          <p className="text-warn mb-1 flex items-center gap-1.5 text-sm">
            <GitCompare aria-hidden className="size-3.5" /> Differs in{' '}
            {one.changes.length === 1 ? '1 place' : `${one.changes.length} places`}
          </p>
          <JsonDiff
            label="Where it differs from what is expected"
            diff={asDifferences(one)}
            says={{ removed: 'expected', added: 'came' }}
          />
        </>
      )}
    </PanelSection>
  )
}
