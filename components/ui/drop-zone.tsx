'use client'

import { useState } from 'react'
import type { ReactNode } from 'react'
import { cn } from './cn'

type Props = {
  readonly label: string
  readonly onFile: (file: File) => void
  readonly children: ReactNode
}

/** Takes a file that is dropped on it. It prevents the default: what takes files anywhere on the page leaves it these. */
export const DropZone = ({ label, onFile, children }: Props) => {
  const [over, setOver] = useState(false)
  return (
    <div
      role="group"
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => {
        setOver(false)
      }}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const file = event.dataTransfer.files[0]
        if (file) onFile(file)
      }}
      className={cn(
        'flex items-center gap-2 rounded-md border border-dashed p-2',
        over ? 'border-out bg-sel' : 'border-control/60',
      )}
    >
      {children}
    </div>
  )
}
