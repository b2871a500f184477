import { useId } from 'react'
import { TextField } from '@/components/ui/text-field'
import type { TypedAnswer } from './typed-answer'

type AnswerFieldsProps = {
  readonly answer: Omit<TypedAnswer, 'blocks'>
  readonly onChange: (part: Partial<Omit<TypedAnswer, 'blocks'>>) => void
}

/** What a sampling result says besides its content. Free text: a server must take any. */
export const AnswerFields = ({ answer, onChange }: AnswerFieldsProps) => {
  const id = useId()
  return (
    <div className="grid grid-cols-2 gap-2">
      <div className="col-span-2">
        <TextField
          label="Model"
          mono
          value={answer.model}
          onChange={(event) => {
            onChange({ model: event.target.value })
          }}
        />
      </div>
      <TextField
        label="Role"
        mono
        list={`${id}-roles`}
        value={answer.role}
        onChange={(event) => {
          onChange({ role: event.target.value })
        }}
      />
      <TextField
        label="Stop reason"
        mono
        list={`${id}-stops`}
        value={answer.stopReason}
        onChange={(event) => {
          onChange({ stopReason: event.target.value })
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
  )
}
