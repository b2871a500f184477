import { encodeCassette } from '@/lib/cassette/codec'
import type { Cassette } from '@/lib/cassette/types'

/** A file's name after the server it was recorded from. */
export const fileNameOf = ({ recordedFrom }: Cassette): string => {
  const server = recordedFrom?.name ?? (recordedFrom ? new URL(recordedFrom.url).hostname : '')
  const safe = server
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 60)
  return `${safe === '' ? 'session' : safe}.answers.json`
}

/** Hands the cassette to the browser as a download. */
export const saveFile = (cassette: Cassette): void => {
  const url = URL.createObjectURL(new Blob([encodeCassette(cassette)], { type: 'application/json' }))
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = fileNameOf(cassette)
  anchor.click()
  URL.revokeObjectURL(url)
}
