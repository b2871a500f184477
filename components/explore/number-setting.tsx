'use client'

import { useState } from 'react'
import { TextField } from '@/components/ui/text-field'
import { inBounds } from './explore-settings'

type Props = {
  readonly label: string
  readonly hint: string
  readonly value: number
  readonly bounds: { readonly min: number; readonly max: number }
  readonly onChange: (value: number) => void
}

/** A whole number: what is typed is kept as typed, what is in bounds counts. */
export const NumberSetting = ({ label, hint, value, bounds, onChange }: Props) => {
  const [typed, setTyped] = useState<string>()
  const wrong = typed !== undefined && inBounds(Number(typed), bounds) === undefined
  return (
    <TextField
      label={label}
      type="number"
      min={bounds.min}
      max={bounds.max}
      hint={hint}
      error={wrong ? `From ${bounds.min} to ${bounds.max}; ${value} is used.` : undefined}
      value={typed ?? String(value)}
      onChange={(event) => {
        setTyped(event.target.value)
        const next = inBounds(Number(event.target.value), bounds)
        if (next !== undefined) onChange(next)
      }}
      onBlur={() => {
        setTyped(undefined)
      }}
    />
  )
}
