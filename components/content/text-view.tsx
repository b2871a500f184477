'use client'

import { useMemo, useState } from 'react'
import { jsonDepth, MAX_DEPTH } from '@/lib/protocol/json'
import { Button } from '@/components/ui/button'
import { formatBytes } from '@/components/ui/format'
import { JsonTree } from '@/components/ui/json-tree'
import { visibleText } from './visible-text'

/** Characters shown before the reader asks for more: a megabyte of text would stall the page. */
const FIRST = 20_000

const asJson = (text: string): object | undefined => {
  if (!/^\s*[[{]/.test(text) || jsonDepth(text) > MAX_DEPTH) return undefined
  try {
    return JSON.parse(text) as object
  } catch {
    return undefined
  }
}

type TextViewProps = { readonly text: string; readonly label: string; readonly mono?: boolean }

/** Plain text from a server, never markup; text that is JSON can be read as a tree. */
export const TextView = ({ text, label, mono = false }: TextViewProps) => {
  const [whole, setWhole] = useState(false)
  const [tree, setTree] = useState(false)
  const json = useMemo(() => asJson(text), [text])
  const shown = whole ? text : text.slice(0, FIRST)
  if (text === '') return <p className="text-mute text-xs italic">empty text</p>
  return (
    <div className="min-w-0">
      {tree && json ? (
        <JsonTree value={json} label={label} />
      ) : (
        <p className={`wrap-anywhere whitespace-pre-wrap ${mono || json ? 'font-mono text-xs' : ''}`}>
          {visibleText(shown)}
        </p>
      )}
      {(json !== undefined || shown.length < text.length) && (
        <div className="mt-1 flex gap-1">
          {json && (
            <Button
              size="sm"
              variant="ghost"
              onClick={() => {
                setTree(!tree)
              }}
            >
              {tree ? 'Show as text' : 'Show as JSON tree'}
            </Button>
          )}
          {shown.length < text.length && !tree && (
            <Button
              size="sm"
              variant="ghost"
              onClick={() => {
                setWhole(true)
              }}
            >
              Show all {formatBytes(text.length)}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
