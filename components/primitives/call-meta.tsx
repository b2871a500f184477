'use client'

import { useState } from 'react'
import { fromJsonText } from '@/lib/forms/json-text'
import type { JsonObject } from '@/lib/protocol/json'
import { TextArea } from '@/components/ui/text-area'
import { useArguments } from './argument-memory'

const metaKey = (memoryKey: string): string => `${memoryKey} _meta`

/** The `_meta` members that the person adds to the calls of an item. */
export const useCallMeta = (memoryKey: string): JsonObject | undefined => {
  const [meta] = useArguments(metaKey(memoryKey))
  return meta && Object.keys(meta).length > 0 ? meta : undefined
}

/** Members for `params._meta` of each call of an item; folded away, since few calls need any. */
export const CallMeta = ({ memoryKey }: { readonly memoryKey: string }) => {
  const [meta, setMeta] = useArguments(metaKey(memoryKey))
  const [text, setText] = useState(() => (meta && Object.keys(meta).length > 0 ? JSON.stringify(meta, null, 2) : ''))
  const reading = text.trim() === '' ? { ok: true as const, value: {} } : fromJsonText(text)
  const count = Object.keys(meta ?? {}).length
  return (
    <details>
      <summary className="text-mute hover:text-ink text-xs">
        <span className="font-wire">_meta</span> of the call{count > 0 && `: ${count} of your own`}
      </summary>
      <div className="mt-1.5">
        <TextArea
          label="Members of _meta, as JSON"
          hint="Sent with each call of this item; what you write goes before what Parley puts there."
          {...(!reading.ok && { error: 'This is no JSON object: what it was before is sent.' })}
          mono
          rows={3}
          placeholder='{ "com.example/trace": "7f1c" }'
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            const next =
              event.target.value.trim() === '' ? { ok: true as const, value: {} } : fromJsonText(event.target.value)
            if (next.ok) setMeta(next.value)
          }}
        />
      </div>
    </details>
  )
}
