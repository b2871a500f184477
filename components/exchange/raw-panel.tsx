'use client'

import { useState } from 'react'
import { HexText } from '@/components/content/hex-text'
import type { MessageView } from '@/lib/views/types'
import { Button } from '@/components/ui/button'
import { CodeEditor } from '@/components/ui/code-editor'
import { CopyButton } from '@/components/ui/copy-button'
import { formatBytes } from '@/components/ui/format'
import { Segmented } from '@/components/ui/segmented'
import { RawText } from './raw-text'

const BINARY = [
  { value: 'hex', label: 'Hex' },
  { value: 'base64', label: 'Base64' },
] as const

const SOURCES = { body: 'HTTP body', sse: 'event of a stream' }

/** The frame a message came in, as it crossed the wire. */
export const RawPanel = ({ message }: { readonly message: MessageView }) => {
  const [binary, setBinary] = useState<'hex' | 'base64'>('hex')
  const [editor, setEditor] = useState(false)
  const { raw, encoding, size, source } = message
  const isText = encoding === 'utf8'
  return (
    <div className="flex min-h-full flex-col p-3">
      <div className="mb-2 flex items-center gap-2">
        <p className="text-faint flex-1 text-xs">
          {SOURCES[source]} · {formatBytes(size)} · {isText ? 'UTF-8' : 'not UTF-8'}
        </p>
        {!isText && <Segmented label="Show bytes as" options={BINARY} value={binary} onChange={setBinary} />}
        {isText && (
          <Button
            size="sm"
            variant="ghost"
            aria-pressed={editor}
            onClick={() => {
              setEditor(!editor)
            }}
          >
            {editor ? 'Back to text' : 'Open in editor'}
          </Button>
        )}
        <CopyButton text={raw} label={isText ? 'Copy the frame' : 'Copy the frame as base64'} />
      </div>
      {isText && editor ? (
        <CodeEditor
          value={raw}
          language={source === 'body' ? 'json' : 'plaintext'}
          label="The frame, read only"
          height="min(60vh, 480px)"
          readOnly
        />
      ) : isText || binary === 'base64' ? (
        <RawText text={raw} label="Raw frame" />
      ) : (
        <HexText base64={raw} label="Raw frame in hex" />
      )}
    </div>
  )
}
