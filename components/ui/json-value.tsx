'use client'

import { useState } from 'react'
import { formatBytes } from './format'
import { quoted } from './visible-text'

/** Longer strings show their beginning and a button for the rest. */
const LONG = 400

const LongText = ({ text }: { readonly text: string }) => {
  const [all, setAll] = useState(false)
  return (
    <>
      <span className="text-ok">{all ? quoted(text) : `${quoted(text.slice(0, LONG)).slice(0, -1)}…`}</span>{' '}
      <button
        type="button"
        tabIndex={-1}
        onClick={(event) => {
          event.stopPropagation()
          setAll(!all)
        }}
        className="text-mute hover:text-ink rounded border px-1 text-[10.5px]"
      >
        {all ? 'less' : `all ${formatBytes(text.length)}`}
      </button>
    </>
  )
}

/** A value that has no members, coloured by type; whatever it is, it is shown. */
export const JsonValue = ({ value }: { readonly value: unknown }) => {
  switch (typeof value) {
    case 'string':
      return value.length > LONG ? <LongText text={value} /> : <span className="text-ok">{quoted(value)}</span>
    case 'number':
      return <span className="text-out tabular-nums">{Object.is(value, -0) ? '-0' : String(value)}</span>
    case 'bigint':
      return <span className="text-out tabular-nums">{String(value)}</span>
    case 'boolean':
      return <span className="text-in">{String(value)}</span>
    case 'undefined':
      return <span className="text-faint">undefined</span>
    case 'symbol':
      return <span className="text-faint">{value.toString()}</span>
    case 'function':
      return <span className="text-faint">function</span>
    case 'object':
      return <span className="text-in">null</span>
  }
}
