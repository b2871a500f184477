'use client'

import { X } from 'lucide-react'
import { useState } from 'react'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { TextField } from '@/components/ui/text-field'

/** Shorter texts stand everywhere by chance. */
const SHORTEST = 4

type Props = { readonly added: readonly string[]; readonly onAdded: (added: readonly string[]) => void }

/** Texts that only the person knows to be secret. */
export const AddedTexts = ({ added, onAdded }: Props) => {
  const [typed, setTyped] = useState('')
  const text = typed.trim()
  const short = text !== '' && text.length < SHORTEST
  return (
    <form
      className="flex flex-wrap items-start gap-1.5 px-3 py-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.length < SHORTEST) return
        if (!added.includes(text)) onAdded([...added, text])
        setTyped('')
      }}
    >
      <div className="max-w-80 min-w-40 flex-1">
        <TextField
          label="Replace this text too"
          hideLabel
          placeholder="Replace this text too, wherever it stands"
          value={typed}
          error={short ? `At least ${SHORTEST} characters` : undefined}
          onChange={(event) => {
            setTyped(event.target.value)
          }}
        />
      </div>
      <Button type="submit" disabled={text.length < SHORTEST}>
        Add
      </Button>
      {added.length > 0 && (
        <ul aria-label="Texts added by hand" className="flex w-full flex-wrap gap-1">
          {added.map((one) => (
            <li key={one} className="font-wire flex items-center rounded-md border pl-2 text-xs">
              <span className="max-w-60 truncate">{visibleText(one)}</span>
              <IconButton
                label={`Do not replace ${visibleText(one)}`}
                className="size-5"
                onClick={() => {
                  onAdded(added.filter((other) => other !== one))
                }}
              >
                <X aria-hidden className="size-3" />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}
