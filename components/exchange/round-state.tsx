'use client'

import { useState } from 'react'
import type { RoundFacts } from '@/lib/views/round-facts'
import { visibleText } from '@/components/content/visible-text'
import { formatBytes } from '@/components/ui/format'
import { JsonTree } from '@/components/ui/json-tree'
import { insideOf } from './state-inside'

const encoder = new TextEncoder()

const size = (state: string): string => formatBytes(encoder.encode(state).length)

const ECHO = {
  exact: { text: 'echoed exactly as it was given', tone: 'text-ok' },
  changed: { text: 'not the one the server gave', tone: 'text-warn' },
  'left out': { text: 'left out, though the server gave one', tone: 'text-warn' },
  'never given': { text: 'sent, though the server gave none', tone: 'text-warn' },
} as const

const MARK = { answered: '✓', unanswered: 'not answered', 'not asked': 'nobody asked' } as const

const FACT = 'font-wire text-mute pl-6 text-[11px] leading-[17px] wrap-anywhere'

/** What went out with a round: the state, and an answer for each question. */
export const SentFacts = ({ facts: { sent, echo, answers } }: { readonly facts: RoundFacts }) => {
  const told = echo === undefined || echo === 'none' ? undefined : ECHO[echo]
  return (
    <>
      {told && (
        <p className={FACT}>
          requestState {sent !== undefined && `${size(sent)} `}
          <span className={told.tone}>{told.text}</span>
        </p>
      )}
      {answers.length > 0 && (
        <p className={FACT}>
          {answers.map(({ key, how }, index) => (
            <span key={key}>
              {index > 0 && ', '}
              {visibleText(key)} <span className={how === 'answered' ? 'text-ok' : 'text-warn'}>{MARK[how]}</span>
            </span>
          ))}
        </p>
      )}
    </>
  )
}

const Inside = ({ state }: { readonly state: string }) => {
  const { how, value } = insideOf(state)
  return (
    <div className="my-1 ml-6 rounded-md border p-1.5">
      <p className="text-faint mb-1 text-xs">
        A guess, read as {how}. It is the server’s own: nothing says what is in it, and Parley never relies on it.
      </p>
      {typeof value === 'string' ? (
        <pre className="font-wire text-[11px] leading-[17px] break-all whitespace-pre-wrap">{visibleText(value)}</pre>
      ) : (
        <JsonTree value={value} label="Inside the state, as a guess" />
      )}
    </div>
  )
}

/** The state the server gave: opaque, but for its size and whether it is another than before. */
export const GivenState = ({ facts: { given, renewed } }: { readonly facts: RoundFacts }) => {
  const [open, setOpen] = useState(false)
  if (given === undefined) return null
  return (
    <>
      <p className={`${FACT} flex items-center gap-2`}>
        <span>
          requestState {size(given)}, opaque
          {renewed !== undefined && (renewed ? ' · another than before' : ' · the same as before')}
        </span>
        <button
          type="button"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open)
          }}
          className="hover:text-ink underline decoration-dotted underline-offset-2"
        >
          {open ? 'Close' : 'Look inside'}
        </button>
      </p>
      {open && <Inside state={given} />}
    </>
  )
}
