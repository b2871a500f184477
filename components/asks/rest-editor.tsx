'use client'

import type { JsonObject } from '@/lib/protocol/json'
import { fromJsonText } from '@/lib/forms/json-text'
import { JsonArea } from '@/components/forms/json-area'
import { useJsonText } from '@/components/forms/json-form'
import { useId } from 'react'

type RestEditorProps = { readonly value: JsonObject; readonly onChange: (value: JsonObject) => void }

/** Everything of a prompt that has no field of its own, messages with their other content included. */
export const RestEditor = ({ value, onChange }: RestEditorProps) => {
  const id = useId()
  const { text, reading, setText } = useJsonText(value)
  return (
    <details>
      <summary className="text-mute text-sm">
        The rest as JSON: <span className="font-wire">{Object.keys(value).join(', ')}</span>
      </summary>
      <div className="mt-1">
        <JsonArea
          id={id}
          text={text}
          reading={reading}
          disabled={false}
          onChange={(next) => {
            setText(next)
            const parsed = fromJsonText(next)
            if (parsed.ok) onChange(parsed.value)
          }}
        />
      </div>
    </details>
  )
}
