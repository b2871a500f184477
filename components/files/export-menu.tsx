'use client'

import { useState } from 'react'
import { FORMATS, roughSize, type Format } from '@/lib/browser/files/file-name'
import { useViews } from '@/lib/browser/use-views'
import type { SessionViews } from '@/lib/views/session-views'
import { Checkbox } from '@/components/ui/checkbox'
import { formatBytes } from '@/components/ui/format'
import { Segmented } from '@/components/ui/segmented'
import { ExportOutcome } from './export-outcome'
import { useExport } from './use-export'
import { usePart, type LookedAt } from './use-part'

const PARTS = { all: 'Whole session', shown: 'What the filter shows', exchange: 'This exchange' } as const

const version = (views: SessionViews) => views.version
const bytesOf = (views: SessionViews) => views.statistics().bytes

const formats = Object.keys(FORMATS) as readonly Format[]

/** Saves the session, or a part of it, as a file. */
export const ExportMenu = ({ at }: { readonly at: LookedAt }) => {
  const { kinds, kind, setKind, part } = usePart(at)
  const { state, start } = useExport()
  const [redact, setRedact] = useState(false)
  const events = useViews(version)
  const bytes = useViews(bytesOf)
  const sizeOf = (format: Format): string => {
    const size = kind === 'all' ? roughSize(format, bytes, events) : undefined
    return size === undefined ? '' : `about ${formatBytes(size)}`
  }
  return (
    <section aria-label="Save" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <h2 className="font-medium">Save as a file</h2>
        {kinds.length > 1 && (
          <Segmented
            label="What to save"
            value={kind}
            onChange={setKind}
            options={kinds.map((value) => ({ value, label: PARTS[value] }))}
          />
        )}
      </div>
      <ul className="-mx-1.5 flex flex-col">
        {formats.map((format) => (
          <li key={format}>
            <button
              type="button"
              disabled={events === 0 || state.step === 'writing'}
              className="hover:bg-hover flex h-8 w-full items-center gap-2 rounded-md px-1.5 text-left disabled:pointer-events-none disabled:opacity-50"
              onClick={() => {
                void start({ format, part: part(), redact })
              }}
            >
              <span className="w-28 shrink-0 font-medium">{FORMATS[format].name}</span>
              <span className="text-mute min-w-0 flex-1 truncate text-sm">{FORMATS[format].what}</span>
              <span className="text-faint text-xs whitespace-nowrap tabular-nums">{sizeOf(format)}</span>
              <span className="font-wire text-faint w-[5.5rem] shrink-0 text-right text-xs">
                .{FORMATS[format].extension}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Checkbox
        label="Replace secrets, as for sharing"
        hint={
          redact
            ? 'Known secrets, and what is named or looks like one, are replaced. Read the file before you give it away.'
            : 'A file holds what crossed the wire, tokens and passwords included.'
        }
        checked={redact}
        onChange={setRedact}
      />
      <ExportOutcome state={state} />
    </section>
  )
}
