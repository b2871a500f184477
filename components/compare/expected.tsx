import { Pin, PinOff } from 'lucide-react'
import { useSession } from '@/lib/browser/use-session'
import type { ExpectationView } from '@/lib/spec/compare/expectations'
import type { ExchangeView } from '@/lib/views/types'
import { Button } from '@/components/ui/button'
import { HeldList } from './held-list'
import { IgnoredPaths } from './ignored-paths'
import { PanelSection } from './panel-section'

type Props = {
  readonly exchange: ExchangeView
  readonly pinned: ExpectationView | undefined
  readonly onShow: (rowKey: string) => void
}

/** Makes a result what is expected of later calls of the same thing, and tells how these compared. */
export const Expected = ({ exchange: { key, connectionId }, pinned, onShow }: Props) => {
  const { viewing, expect, unexpect } = useSession()
  if (!pinned)
    return viewing ? null : (
      <PanelSection
        title="Expectation"
        action={
          <Button
            size="sm"
            title="Later calls of the same thing are compared with this result; ids, times and cursors may differ"
            onClick={() => {
              expect(connectionId, { id: `expect:${key}`, exchange: key, ignored: [] })
            }}
          >
            <Pin aria-hidden className="size-3" /> Expect this result
          </Button>
        }
      />
    )
  const { expectation, held } = pinned
  return (
    <PanelSection
      title="Expected from now on"
      action={
        !viewing && (
          <Button
            size="sm"
            variant="ghost"
            onClick={() => {
              unexpect(connectionId, expectation.id)
            }}
          >
            <PinOff aria-hidden className="size-3" /> Expect it no more
          </Button>
        )
      }
    >
      <IgnoredPaths
        ignored={expectation.ignored}
        onIgnored={
          viewing
            ? undefined
            : (ignored) => {
                expect(connectionId, { ...expectation, ignored })
              }
        }
      />
      <HeldList held={held} onShow={onShow} />
    </PanelSection>
  )
}
