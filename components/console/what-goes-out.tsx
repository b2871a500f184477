import type { RawPreview } from '@/lib/client/types'
import { visibleText } from '@/components/content/visible-text'
import { Checkbox } from '@/components/ui/checkbox'
import { formatBytes } from '@/components/ui/format'
import type { Draft } from './draft'
import { OutgoingHeaders } from './outgoing-headers'

const encoder = new TextEncoder()

const sizeOf = ({ body }: Draft): number => {
  if (body.kind === 'none') return 0
  return body.kind === 'bytes' ? body.bytes.length : encoder.encode(body.text).length
}

type Props = {
  readonly draft: Draft
  readonly preview: RawPreview
  readonly onChange: (change: Partial<Draft>) => void
}

/** The HTTP request as it will be, before it is. */
export const WhatGoesOut = ({ draft, preview, onChange }: Props) => (
  <section aria-label="What goes out" className="flex min-h-0 flex-col gap-2 overflow-auto p-2.5">
    <p className="font-wire text-[11.5px] break-all">
      <b className="font-semibold">{preview.method}</b> {visibleText(preview.url)}
    </p>
    <Checkbox
      label="The connection’s own headers"
      checked={draft.own}
      onChange={(own) => {
        onChange({ own })
      }}
    />
    <OutgoingHeaders draft={draft} all={preview.headers} onChange={onChange} />
    <p className="text-faint text-xs">
      {draft.body.kind === 'none' ? 'No body' : `Body: ${formatBytes(sizeOf(draft))}, as written`}. Host, Content-Length
      and Accept-Encoding: identity are added on the way.
    </p>
  </section>
)
