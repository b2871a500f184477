'use client'

import { useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { formatBytes } from '@/components/ui/format'
import { spelledOut } from './spelled-out'

/** Characters shown at first: beyond, drawing the text takes longer than a frame or two. */
const FIRST = 50_000

/** Wire text, selectable, with what cannot be seen spelled out. Never markup. */
export const RawText = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const [all, setAll] = useState(false)
  const shown = all ? text : text.slice(0, FIRST)
  const stretches = useMemo(() => spelledOut(shown), [shown])
  return (
    <>
      <pre
        aria-label={label}
        className="font-wire text-[11.5px] leading-[18px] break-all whitespace-pre-wrap select-text"
      >
        {stretches.map((stretch, index) =>
          stretch.hidden ? (
            <span key={index} className="text-warn">
              {stretch.text}
            </span>
          ) : (
            stretch.text
          ),
        )}
      </pre>
      {shown.length < text.length && (
        <Button
          size="sm"
          className="mt-2"
          onClick={() => {
            setAll(true)
          }}
        >
          Show all {formatBytes(text.length)}
        </Button>
      )}
    </>
  )
}
