'use client'

import { useState } from 'react'
import { isObject, type JsonObject } from '@/lib/protocol/json'
import type { HeldRound } from '@/lib/client/types'
import { subjectOf } from '@/lib/protocol/methods'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { submitOnModEnter } from '@/components/ui/submit-keys'
import { TextArea } from '@/components/ui/text-area'
import { tampersOf } from './tamper'

const written = (params: JsonObject): string => JSON.stringify(params, null, 2)

const parsed = (text: string): JsonObject | string => {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? (value as JsonObject) : 'The parameters of a request are an object.'
  } catch (error) {
    return error instanceof Error ? error.message : 'This is no JSON.'
  }
}

/** A round that waits: as it would go out, to be sent as it is, changed, or not at all. */
export const HeldRoundCard = ({ round }: { readonly round: HeldRound }) => {
  const { number, method, params } = round
  const [text, setText] = useState(() => written(params))
  const now = parsed(text)
  const changed = text !== written(params)
  return (
    <form
      aria-label={`Round ${number}, held`}
      className="border-you bg-panel flex flex-col gap-2.5 rounded-[10px] border p-3"
      onKeyDown={submitOnModEnter}
      onSubmit={(event) => {
        event.preventDefault()
        if (typeof now !== 'string') round.send(changed ? now : params)
      }}
    >
      <header>
        <p className="text-mute text-xs">
          round {number} of{' '}
          <span className="font-wire text-ink">{visibleText(subjectOf(method, params) ?? method)}</span>
        </p>
        <h2 className="m-0 text-[13.5px] font-semibold">This round waits for you</h2>
      </header>
      <TextArea
        label="Parameters that go out"
        mono
        rows={Math.min(14, text.split('\n').length + 1)}
        hint="With Parley’s _meta added, as on every request."
        error={typeof now === 'string' ? now : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
        }}
      />
      <div role="group" aria-label="Make it wrong on purpose" className="flex flex-wrap gap-1">
        {tampersOf(params).map(({ label, of }) => (
          <Button
            key={label}
            size="sm"
            variant="ghost"
            disabled={typeof now === 'string'}
            onClick={() => {
              if (typeof now !== 'string') setText(written(of(now)))
            }}
          >
            {visibleText(label)}
          </Button>
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-1.5">
        <Button type="submit" variant="primary" disabled={typeof now === 'string'}>
          {changed ? 'Send edited' : 'Send as is'} <Kbd className="border-current text-inherit">⌘⏎</Kbd>
        </Button>
        {changed && (
          <Button
            title="The round as Parley made it"
            onClick={() => {
              round.send(params)
            }}
          >
            Send as is
          </Button>
        )}
        <Button variant="danger" title="It is never sent: its call ends" onClick={round.drop}>
          Drop
        </Button>
      </div>
    </form>
  )
}
