'use client'

import { useState } from 'react'
import { rejection, rejectionHint } from '@/lib/answering/rejection'
import type { Answer } from '@/lib/protocol/asks'
import type { AskView } from '@/lib/views/types'
import { JsonTree } from '@/components/ui/json-tree'
import { TextArea } from '@/components/ui/text-area'
import { parseAnswer } from './answers'
import { AskActions } from './ask-actions'

type RawAskProps = {
  readonly ask: AskView
  readonly text: string
  /** Why no form could be made; absent when the person chose this view. */
  readonly reason?: string
  readonly onChange: (text: string) => void
  readonly onAnswer: (answer: Answer) => void
}

/** Any ask as it came, answered with any JSON object, sent as written. */
export const RawAsk = ({ ask, text, reason, onChange, onAnswer }: RawAskProps) => {
  const [tried, setTried] = useState(false)
  const parsed = parseAnswer(text)
  return (
    <form
      className="flex flex-col gap-2.5"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (parsed.ok) onAnswer({ kind: 'verbatim', result: parsed.result })
      }}
    >
      {reason !== undefined && <p className="text-warn text-sm">No form can be made of this: {reason}.</p>}
      <div className="max-h-64 overflow-auto rounded-md border p-1.5">
        <JsonTree value={ask.params} label="The ask as it came" />
      </div>
      <TextArea
        label="Result to send"
        mono
        rows={8}
        hint="Sent exactly as written, not checked against anything."
        error={tried && !parsed.ok ? parsed.message : undefined}
        value={text}
        onChange={(event) => {
          onChange(event.target.value)
        }}
      />
      <AskActions
        submit={{ label: 'Send as written', hint: 'the server gets this result' }}
        acts={[
          {
            label: 'Refuse',
            hint: rejectionHint(ask.kind, ask.era),
            onAct: () => {
              onAnswer(rejection(ask.kind))
            },
          },
        ]}
      />
    </form>
  )
}
