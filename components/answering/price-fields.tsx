'use client'

import { useState } from 'react'
import type { Price } from '@/lib/sampling/types'
import { TextField } from '@/components/ui/text-field'

type PriceFieldsProps = {
  readonly price: Price | undefined
  /** Undefined takes the listed price. */
  readonly onChange: (price: Price | undefined) => void
}

const amount = (text: string): number | undefined => {
  const value = Number(text)
  return text.trim() === '' || !Number.isFinite(value) || value < 0 ? undefined : value
}

/** The person's own price, for models whose list tells none. */
export const PriceFields = ({ price, onChange }: PriceFieldsProps) => {
  const [text, setText] = useState({ input: `${price?.input ?? ''}`, output: `${price?.output ?? ''}` })
  const set = (part: Partial<typeof text>): void => {
    const next = { ...text, ...part }
    setText(next)
    const input = amount(next.input)
    const output = amount(next.output)
    onChange(input === undefined || output === undefined ? undefined : { input, output })
  }
  const half = (text.input.trim() === '') !== (text.output.trim() === '')
  return (
    <details open={price !== undefined}>
      <summary className="text-mute text-sm">Your own price, in US dollars per million tokens</summary>
      <div className="mt-1 grid grid-cols-2 gap-2">
        <TextField
          label="Input"
          mono
          inputMode="decimal"
          value={text.input}
          error={half ? 'Both, or neither.' : undefined}
          onChange={(event) => {
            set({ input: event.target.value })
          }}
        />
        <TextField
          label="Output"
          mono
          inputMode="decimal"
          value={text.output}
          onChange={(event) => {
            set({ output: event.target.value })
          }}
        />
      </div>
    </details>
  )
}
