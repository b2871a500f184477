'use client'

import { useState } from 'react'
import { TextField } from '@/components/ui/text-field'

type Props = {
  readonly name: string
  /** The new name; undefined when it stays as it is. */
  readonly onDone: (name: string | undefined) => void
}

/** A name, edited in place: Enter or leaving it takes it, Escape does not. */
export const RenameField = ({ name, onDone }: Props) => {
  const [text, setText] = useState(name)
  const take = (): void => {
    const next = text.trim()
    onDone(next === '' || next === name ? undefined : next)
  }
  return (
    <TextField
      label="Name of the session"
      hideLabel
      autoFocus
      maxLength={200}
      value={text}
      onFocus={(event) => {
        event.target.select()
      }}
      onChange={(event) => {
        setText(event.target.value)
      }}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
        if (event.key !== 'Escape') return
        // It closes this, not the list.
        event.stopPropagation()
        onDone(undefined)
      }}
    />
  )
}
