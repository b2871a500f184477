'use client'

import { Download } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { base64Bytes } from './media-source'
import type { ResourceContents } from './read-content'

const fileName = (uri: string): string => /([^/\\?#]+)\/?(?:[?#].*)?$/.exec(uri)?.[1] ?? 'resource'

/** Saves the contents as a file. Always as bytes: the browser must not open what a server sent as a page. */
const save = ({ uri, text, blob }: ResourceContents): void => {
  const body = text ?? base64Bytes(blob ?? '')
  const url = URL.createObjectURL(new Blob([body], { type: 'application/octet-stream' }))
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = fileName(uri)
  anchor.click()
  URL.revokeObjectURL(url)
}

export const SaveButton = ({ contents }: { readonly contents: ResourceContents }) => (
  <IconButton
    label="Save as a file"
    onClick={() => {
      save(contents)
    }}
  >
    <Download aria-hidden size={13} />
  </IconButton>
)
