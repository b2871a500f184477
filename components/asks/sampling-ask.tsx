'use client'

import { useId } from 'react'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { EMPTY_SAMPLING, rejection, rejectionHint, samplingResult } from './answers'
import type { SamplingDraft } from './answers'
import { AskActions } from './ask-actions'
import type { AskBodyProps } from './ask-body-props'
import { useDraft } from './drafts'
import { SamplingRequestView } from './sampling-request'

/** The server wants a model's answer: the person types it, or rejects the request. */
export const SamplingAsk = ({ ask, shape, onAnswer }: AskBodyProps<'sampling'>) => {
  const id = useId()
  const [{ sampling = EMPTY_SAMPLING }, change] = useDraft(ask)
  const set = (part: Partial<SamplingDraft>): void => {
    change({ sampling: { ...sampling, ...part } })
  }
  return (
    <form
      className="flex flex-col gap-2.5"
      onSubmit={(event) => {
        event.preventDefault()
        onAnswer({ kind: 'sampling', result: samplingResult(sampling) })
      }}
    >
      <SamplingRequestView request={shape.request} />
      <TextArea
        label="Your answer, as the model"
        rows={4}
        value={sampling.text}
        onChange={(event) => {
          set({ text: event.target.value })
        }}
      />
      <div className="grid grid-cols-[minmax(0,1fr)_7rem_7.5rem] gap-2">
        <TextField
          label="Model"
          mono
          value={sampling.model}
          onChange={(event) => {
            set({ model: event.target.value })
          }}
        />
        <TextField
          label="Role"
          mono
          list={`${id}-roles`}
          value={sampling.role}
          onChange={(event) => {
            set({ role: event.target.value })
          }}
        />
        <TextField
          label="Stop reason"
          mono
          list={`${id}-stops`}
          value={sampling.stopReason}
          onChange={(event) => {
            set({ stopReason: event.target.value })
          }}
        />
        <datalist id={`${id}-roles`}>
          <option value="assistant" />
          <option value="user" />
        </datalist>
        <datalist id={`${id}-stops`}>
          <option value="endTurn" />
          <option value="stopSequence" />
          <option value="maxTokens" />
          <option value="toolUse" />
        </datalist>
      </div>
      <AskActions
        submit={{ label: 'Send', hint: 'the server gets your text as the model’s' }}
        acts={[
          {
            label: 'Reject',
            hint: rejectionHint('sampling', ask.era),
            onAct: () => {
              onAnswer(rejection('sampling'))
            },
          },
        ]}
      />
    </form>
  )
}
