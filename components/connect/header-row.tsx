'use client'

import { Eye, EyeOff, X } from 'lucide-react'
import { useState } from 'react'
import type { HeaderList } from '@/lib/protocol/headers'
import { IconButton } from '@/components/ui/icon-button'
import { TextField } from '@/components/ui/text-field'
import { judgeHeader } from '@/lib/browser/header-rules'

type HeaderRowProps = {
  readonly at: number
  readonly header: HeaderList[number]
  readonly onChange: (header: HeaderList[number]) => void
  readonly onRemove: () => void
}

/** One header; its value is masked until the user reveals it. */
export const HeaderRow = ({ at, header: [name, value], onChange, onRemove }: HeaderRowProps) => {
  const [revealed, setRevealed] = useState(false)
  const verdict = judgeHeader(name, value)
  const untouched = name === '' && value === ''
  const noteFor = (field: 'name' | 'value') =>
    !untouched && verdict.level !== 'ok' && verdict.field === field
      ? { [verdict.level === 'error' ? 'error' : 'hint']: verdict.text }
      : {}
  return (
    <div className="grid grid-cols-[10rem_minmax(0,1fr)_auto_auto] items-start gap-1.5">
      <TextField
        label={`Name of header ${at + 1}`}
        hideLabel
        mono
        placeholder="X-Api-Key"
        value={name}
        {...noteFor('name')}
        onChange={(event) => {
          onChange([event.target.value, value])
        }}
      />
      <TextField
        label={`Value of header ${at + 1}`}
        hideLabel
        mono
        type={revealed ? 'text' : 'password'}
        autoComplete="off"
        data-1p-ignore
        value={value}
        {...noteFor('value')}
        onChange={(event) => {
          onChange([name, event.target.value])
        }}
      />
      <IconButton
        label={revealed ? `Hide value of header ${at + 1}` : `Reveal value of header ${at + 1}`}
        aria-pressed={revealed}
        onClick={() => {
          setRevealed(!revealed)
        }}
      >
        {revealed ? <EyeOff aria-hidden className="size-3.5" /> : <Eye aria-hidden className="size-3.5" />}
      </IconButton>
      <IconButton label={`Remove header ${at + 1}`} onClick={onRemove}>
        <X aria-hidden className="size-3.5" />
      </IconButton>
    </div>
  )
}
