'use client'

import { Download, TriangleAlert } from 'lucide-react'
import { useMemo, useState } from 'react'
import { secretWarnings } from '@/lib/cassette/secrets'
import type { Cassette } from '@/lib/cassette/types'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { askText } from './describe-entry'
import { EntryLine } from './entry-line'
import { fileNameOf, saveFile } from './save-file'

type Props = { readonly draft: Cassette; readonly onClose: () => void }

const counted = (count: number, what: string): string => (count === 1 ? `one ${what}` : `${count} ${what}s`)

/** What would be saved, entry by entry; what looks secret is said where it stands. */
export const SavePreview = ({ draft, onClose }: Props) => {
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const warnings = useMemo(() => secretWarnings(draft), [draft])
  const chosen = draft.entries.filter((_, index) => !left.has(index))
  const secrets = warnings.filter(({ entry }) => !left.has(entry)).length
  const toggle = (index: number): void => {
    const next = new Set(left)
    if (!next.delete(index)) next.add(index)
    setLeft(next)
  }
  return (
    <div className="flex flex-col gap-2">
      <ul aria-label="Answers to save" className="max-h-64 divide-y overflow-auto rounded-md border">
        {draft.entries.map((entry, index) => (
          <EntryLine
            key={index}
            entry={entry}
            start={
              <input
                type="checkbox"
                aria-label={`Save the answer to ${visibleText(askText(entry)).slice(0, 80)}`}
                checked={!left.has(index)}
                onChange={() => {
                  toggle(index)
                }}
                className="accent-out mt-[3px] size-3.5 shrink-0"
              />
            }
            end={entry.times !== undefined && <span className="text-mute shrink-0 text-xs">{entry.times} times</span>}
          >
            {warnings
              .filter((warning) => warning.entry === index)
              .map(({ path, what }) => (
                <p key={path} className="text-warn flex items-baseline gap-1 text-xs wrap-anywhere">
                  <TriangleAlert aria-hidden className="size-3 shrink-0 self-center" />
                  {visibleText(path)} looks secret: {visibleText(what)}
                </p>
              ))}
          </EntryLine>
        ))}
      </ul>
      <div className="flex items-center gap-2">
        <Button
          variant="primary"
          disabled={chosen.length === 0}
          onClick={() => {
            saveFile({ ...draft, entries: chosen })
            onClose()
          }}
        >
          <Download aria-hidden className="size-3.5" /> Save {counted(chosen.length, 'answer')}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
        <span className="text-mute min-w-0 truncate text-xs" title={fileNameOf(draft)}>
          {secrets === 0 ? fileNameOf(draft) : <span className="text-warn">with what looks secret</span>}
        </span>
      </div>
    </div>
  )
}
