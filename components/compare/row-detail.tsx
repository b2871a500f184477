import { useEffect, useState } from 'react'
import type { ComparedPart, ComparedRow } from '@/lib/browser/compared'
import type { MessageKey } from '@/lib/recording/keys'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { ComparedParts } from './compared-parts'

export type PartsOf = (row: string) => Promise<readonly ComparedPart[]>

/** Leads to a call of the session that the page shows. */
export type ShowCall = {
  readonly side: 'left' | 'right'
  readonly show: (key: MessageKey) => void
}

type Loaded = { readonly parts: readonly ComparedPart[] } | { readonly failure: string }

type Props = { readonly row: ComparedRow; readonly partsOf: PartsOf; readonly onShow: ShowCall | undefined }

/** What an opened line holds. */
export const RowDetail = ({ row, partsOf, onShow }: Props) => {
  const [loaded, setLoaded] = useState<Loaded>()
  const { id, section } = row
  const shown = onShow && row[onShow.side]
  useEffect(() => {
    let gone = false
    partsOf(id).then(
      (parts) => {
        if (!gone) setLoaded({ parts })
      },
      (error: unknown) => {
        if (!gone) setLoaded({ failure: error instanceof Error ? error.message : String(error) })
      },
    )
    return () => {
      gone = true
    }
  }, [id, partsOf])
  return (
    <div className="flex flex-col gap-2 py-1.5 pr-2.5 pl-8">
      {row.why !== undefined && section !== 'handshake' && row.breaking === undefined && (
        <p className="text-mute text-sm">{visibleText(row.why)}</p>
      )}
      {!loaded && (
        <p role="status" className="text-mute text-sm">
          Reading…
        </p>
      )}
      {loaded && 'failure' in loaded && (
        <Notice tone="bad" title="This line cannot be opened">
          {visibleText(loaded.failure)} Compare again.
        </Notice>
      )}
      {loaded && 'parts' in loaded && <ComparedParts parts={loaded.parts} />}
      {onShow && shown !== undefined && (
        <div>
          <Button
            size="sm"
            onClick={() => {
              onShow.show(shown)
            }}
          >
            Show it in the timeline
          </Button>
        </div>
      )}
    </div>
  )
}
