'use client'

import { useMemo, useState } from 'react'
import { formatBytes } from '@/components/ui/format'
import { base64Size, mediaSource } from './media-source'

type MediaViewProps = {
  readonly kind: 'image' | 'audio'
  readonly mimeType: string
  /** Base64. */
  readonly data: string
}

/** An image or sound from a server, from a data: URL only; what cannot be shown says why. */
export const MediaView = ({ kind, mimeType, data }: MediaViewProps) => {
  const source = useMemo(() => mediaSource(mimeType, data), [mimeType, data])
  const [broken, setBroken] = useState(false)
  const onError = () => {
    setBroken(true)
  }
  const reason = source.ok ? (broken ? `Not a readable ${kind}.` : undefined) : source.reason
  const size = formatBytes(source.ok ? source.bytes : base64Size(data))
  return (
    <figure className="m-0 min-w-0">
      {source.ok && !broken && kind === 'image' && (
        <img
          src={source.url}
          alt={`Image from the server (${mimeType}, ${size})`}
          onError={onError}
          className="border-line bg-bg max-h-80 min-h-4 max-w-full rounded-md border object-contain"
        />
      )}
      {source.ok && !broken && kind === 'audio' && (
        <audio controls preload="metadata" src={source.url} onError={onError} className="w-full" />
      )}
      <figcaption className="text-mute mt-1 text-[11.5px]">
        {reason !== undefined && <span className="text-warn">{reason} </span>}
        <span className="font-mono">{mimeType}</span> · {size}
      </figcaption>
    </figure>
  )
}
