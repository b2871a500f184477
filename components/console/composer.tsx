'use client'

import type { Draft } from './draft'
import { HTTP_METHODS } from '@/lib/protocol/platform-headers'
import { Segmented } from '@/components/ui/segmented'
import { Select } from '@/components/ui/select'
import { BytesEditor } from './bytes-editor'

const KINDS = [
  { value: 'text', label: 'Text' },
  { value: 'bytes', label: 'Bytes' },
  { value: 'none', label: 'No body' },
] as const

const encoder = new TextEncoder()

/** The same body written otherwise, as far as that can be. */
const converted = (body: Draft['body'], kind: Draft['body']['kind']): Draft['body'] => {
  if (kind === body.kind || kind === 'none') return kind === 'none' ? { kind } : body
  if (kind === 'bytes') return { kind, bytes: body.kind === 'text' ? encoder.encode(body.text) : new Uint8Array(0) }
  return { kind, text: body.kind === 'bytes' ? new TextDecoder().decode(body.bytes) : '' }
}

type Props = { readonly draft: Draft; readonly onChange: (change: Partial<Draft>) => void }

/** The request's method and body, as they will be sent. */
export const Composer = ({ draft, onChange }: Props) => {
  const { method, body } = draft
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-1.5">
      <div className="flex flex-wrap items-center gap-1.5">
        <Select
          label="HTTP method"
          hideLabel
          className="font-wire w-auto"
          value={method}
          options={HTTP_METHODS.map((value) => ({ value, label: value }))}
          onChange={(next) => {
            onChange({ method: next })
          }}
        />
        <Segmented
          label="Body"
          options={KINDS}
          value={body.kind}
          onChange={(kind) => {
            onChange({ body: converted(body, kind) })
          }}
        />
      </div>
      {body.kind === 'text' && (
        <textarea
          aria-label="Body to send"
          spellCheck={false}
          value={body.text}
          placeholder='{"jsonrpc": "2.0", …} or anything else'
          onChange={(event) => {
            onChange({ body: { kind: 'text', text: event.target.value } })
          }}
          className="bg-bg font-wire min-h-16 flex-1 resize-none rounded-md border p-2 text-[11.5px] leading-[18px]"
        />
      )}
      {body.kind === 'bytes' && (
        <BytesEditor
          bytes={body.bytes}
          onChange={(bytes) => {
            onChange({ body: { kind: 'bytes', bytes } })
          }}
        />
      )}
    </div>
  )
}
