'use client'

import { useState } from 'react'
import type { Json } from '@/lib/protocol/json'
import { TextField } from '@/components/ui/text-field'

type NumberParamProps = {
  readonly label: string
  readonly value: Json | undefined
  /** Undefined leaves it out. */
  readonly onChange: (value: number | undefined) => void
}

/** A number that may be left out; what cannot be read as one is kept on the screen and not sent. */
export const NumberParam = ({ label, value, onChange }: NumberParamProps) => {
  const [text, setText] = useState<string>()
  const isRead = text === undefined || text.trim() === '' || Number.isFinite(Number(text))
  const shown = text !== undefined && !isRead ? text : typeof value === 'number' ? textOf(text, value) : ''
  return (
    <TextField
      label={label}
      mono
      inputMode="decimal"
      value={shown}
      error={isRead ? undefined : 'Not a number.'}
      onChange={(event) => {
        const next = event.target.value
        setText(next)
        if (next.trim() === '') onChange(undefined)
        else if (Number.isFinite(Number(next))) onChange(Number(next))
      }}
    />
  )
}

/** What was typed while it still means the value, such as `0.`; else the value. */
const textOf = (typed: string | undefined, value: number): string =>
  typed !== undefined && typed.trim() !== '' && Number(typed) === value ? typed : String(value)
