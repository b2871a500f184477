'use client'

import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { visibleText } from '@/components/content/visible-text'
import { CopyButton } from '@/components/ui/copy-button'
import { IconButton } from '@/components/ui/icon-button'
import { TextField } from '@/components/ui/text-field'
import { findLines } from './find-lines'
import { LineList } from './line-list'

/** Characters of a line that are drawn whole. */
const WHOLE = 40_000

type Found = { readonly text: string; readonly of: readonly string[]; readonly lines: readonly number[] }

const useFound = (lines: readonly string[], text: string): Found | undefined => {
  const [found, setFound] = useState<Found>()
  useEffect(() => {
    if (text === '') return
    const abort = new AbortController()
    findLines(lines, text, abort.signal).then(
      (numbers) => {
        setFound({ text, of: lines, lines: numbers })
      },
      () => undefined,
    )
    return () => {
      abort.abort()
    }
  }, [lines, text])
  return text !== '' && found?.text === text && found.of === lines ? found : undefined
}

/** Exactly the text that will leave, to be read and searched: a header, then one event a line. */
export const LeavingText = ({ lines }: { readonly lines: readonly string[] }) => {
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<number>()
  const found = useFound(lines, query)
  const whole = chosen === undefined ? undefined : lines[chosen]
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex items-center gap-2 px-3 py-1.5">
        <div className="max-w-80 min-w-40 flex-1">
          <TextField
            label="Search what leaves"
            hideLabel
            placeholder="Search: is my secret in there?"
            value={query}
            onChange={(event) => {
              setQuery(event.target.value)
            }}
          />
        </div>
        <span role="status" className="text-mute text-sm tabular-nums">
          {query === ''
            ? `${lines.length.toLocaleString('en')} lines`
            : found
              ? `in ${found.lines.length.toLocaleString('en')} of ${lines.length.toLocaleString('en')} lines`
              : 'Searching…'}
        </span>
      </div>
      <LineList lines={lines} only={found?.lines} chosen={chosen} onChoose={setChosen} />
      {whole !== undefined && (
        <div className="flex max-h-[45%] shrink-0 border-t">
          <pre
            tabIndex={0}
            aria-label={`Line ${(chosen ?? 0) + 1}`}
            className="font-wire min-w-0 flex-1 overflow-auto px-3 py-1.5 text-xs wrap-anywhere whitespace-pre-wrap -outline-offset-2"
          >
            {visibleText(whole.slice(0, WHOLE))}
            {whole.length > WHOLE && '…'}
          </pre>
          <div className="flex flex-col p-1">
            <IconButton
              label="Close the line"
              onClick={() => {
                setChosen(undefined)
              }}
            >
              <X aria-hidden className="size-3.5" />
            </IconButton>
            <CopyButton label="Copy the line" text={whole} />
          </div>
        </div>
      )}
    </div>
  )
}
