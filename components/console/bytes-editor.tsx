'use client'

import { useRef, useState } from 'react'
import { hexDump } from '@/components/content/hex-dump'
import { Button } from '@/components/ui/button'
import { formatBytes } from '@/components/ui/format'
import { bytesOf, hexOf } from './hex-bytes'

/** Bytes beyond which they are shown, and no longer written by hand. */
const BY_HAND = 16_384
const SHOWN = 4_096

type Props = { readonly bytes: Uint8Array<ArrayBuffer>; readonly onChange: (bytes: Uint8Array<ArrayBuffer>) => void }

/** Any bytes: in hex, or from a file. */
export const BytesEditor = ({ bytes, onChange }: Props) => {
  const file = useRef<HTMLInputElement>(null)
  const [written, setWritten] = useState(() => hexOf(bytes.subarray(0, BY_HAND)))
  const wrong = bytesOf(written) === undefined
  const large = bytes.length > BY_HAND
  const take = async (chosen: File): Promise<void> => {
    const read = new Uint8Array(await chosen.arrayBuffer())
    setWritten(hexOf(read.subarray(0, BY_HAND)))
    onChange(read)
  }
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-1.5">
      {large ? (
        <pre aria-label="Bytes to send" className="font-wire min-h-0 flex-1 overflow-auto text-[11px] leading-[17px]">
          {hexDump(bytes, SHOWN)}
          {'\n…'}
        </pre>
      ) : (
        <textarea
          aria-label="Bytes to send, in hex"
          aria-invalid={wrong}
          spellCheck={false}
          value={written}
          placeholder="ff fe 00 7b …"
          onChange={(event) => {
            setWritten(event.target.value)
            const read = bytesOf(event.target.value)
            if (read) onChange(read)
          }}
          className="bg-bg font-wire min-h-16 flex-1 resize-none rounded-md border p-2 text-[11.5px] leading-[18px]"
        />
      )}
      <div className="flex items-center gap-2">
        <input
          ref={file}
          type="file"
          aria-label="File to send"
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            const [chosen] = event.target.files ?? []
            if (chosen) void take(chosen)
          }}
        />
        <Button size="sm" onClick={() => file.current?.click()}>
          From a file…
        </Button>
        <p role={wrong ? 'alert' : undefined} className={wrong ? 'text-warn text-xs' : 'text-faint text-xs'}>
          {wrong
            ? `Not pairs of hex digits: the ${formatBytes(bytes.length)} before go out.`
            : formatBytes(bytes.length)}
        </p>
      </div>
    </div>
  )
}
