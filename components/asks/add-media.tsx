'use client'

import { ImagePlus, Music } from 'lucide-react'
import { useRef, useState } from 'react'
import type { JsonObject } from '@/lib/protocol/json'
import { Button } from '@/components/ui/button'
import { readBase64 } from './read-file'
import { mediaBlock } from './typed-answer'

type AddMediaProps = {
  readonly kind: 'image' | 'audio'
  readonly onAdd: (block: JsonObject) => void
}

/** Bytes of a file that still make a message a server can be expected to take. */
const MAX_BYTES = 16 * 1024 * 1024

const KINDS = { image: { Icon: ImagePlus, text: 'Image' }, audio: { Icon: Music, text: 'Audio' } }

/** Adds an image or a sound from a file. */
export const AddMedia = ({ kind, onAdd }: AddMediaProps) => {
  const input = useRef<HTMLInputElement>(null)
  const [error, setError] = useState<string>()
  const { Icon, text } = KINDS[kind]
  const take = async (file: File): Promise<void> => {
    if (file.size > MAX_BYTES) setError(`${file.name} is larger than 16 MB.`)
    else if (!file.type.startsWith(`${kind}/`)) setError(`${file.name} is no ${kind} file.`)
    else {
      setError(undefined)
      onAdd(mediaBlock(kind, file.type, await readBase64(file)))
    }
  }
  return (
    <>
      <Button
        size="sm"
        variant="ghost"
        onClick={() => {
          input.current?.click()
        }}
      >
        <Icon aria-hidden className="size-3.5" /> {text}
      </Button>
      <input
        ref={input}
        type="file"
        accept={`${kind}/*`}
        aria-label={`${text} file`}
        className="hidden"
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (!file) return
          take(file).catch(() => {
            setError(`${file.name} cannot be read.`)
          })
        }}
      />
      {error !== undefined && (
        <p role="alert" className="text-bad w-full text-xs">
          {error}
        </p>
      )}
    </>
  )
}
