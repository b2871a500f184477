import type { KeyboardEvent } from 'react'
import { fieldOf, type InputKind } from '@/lib/forms/field'
import { fromLocalMoment, toLocalMoment } from '@/lib/forms/moment'
import { describedBy, type DrawProps } from './draw-props'
import { SuggestingInput } from '@/components/ui/suggesting-input'
import { useCompleter } from './completer'
import { inputLook } from './look'

const TYPES: Readonly<Record<InputKind, string>> = {
  text: 'text',
  lines: 'text',
  email: 'email',
  url: 'url',
  date: 'date',
  datetime: 'datetime-local',
  time: 'text',
}

/** Enter sends the form, as in a one-line input; Shift+Enter starts a new line. */
const sendOnEnter = (event: KeyboardEvent<HTMLTextAreaElement>) => {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}

/** Text in any of its native inputs. Emptied, it is absent, except in a list or map, where its place stays. */
export const TextField = ({ fieldPathId, formData, uiSchema, disabled, rawErrors, onChange }: DrawProps) => {
  const field = fieldOf(uiSchema)
  const { input = 'text', isSlot } = field
  const suggest = useCompleter(fieldPathId.path)
  const text =
    formData === undefined || formData === null
      ? ''
      : typeof formData === 'string'
        ? formData
        : JSON.stringify(formData)
  const change = (next: string | undefined) => {
    onChange(next === undefined || next === '' ? (isSlot === true ? '' : undefined) : next, fieldPathId.path)
  }
  const common = {
    id: fieldPathId.$id,
    disabled,
    className: inputLook,
    autoComplete: 'off',
    ...describedBy(fieldPathId.$id, field, rawErrors),
  }
  if (suggest && (input === 'text' || input === 'lines') && !text.includes('\n'))
    return <SuggestingInput {...common} value={text} onText={change} suggest={suggest} />
  if (input === 'lines' || text.includes('\n'))
    return (
      <textarea
        {...common}
        rows={1}
        value={text}
        className={`${inputLook} block [field-sizing:content] h-auto max-h-60 min-h-7 resize-none py-[3.5px] leading-[19px]`}
        onChange={(event) => {
          change(event.target.value)
        }}
        onKeyDown={sendOnEnter}
      />
    )
  if (input === 'datetime' && (text === '' || toLocalMoment(text) !== ''))
    return (
      <>
        <input
          {...common}
          type="datetime-local"
          step="1"
          value={toLocalMoment(text)}
          onChange={(event) => {
            change(fromLocalMoment(event.target.value))
          }}
        />
        {text !== '' && <p className="text-faint font-mono text-[11px] leading-4">{text}</p>}
      </>
    )
  // A date the native picker cannot show (a bad default) stays visible as the text it is.
  const isShowable = input !== 'date' || text === '' || /^\d{4}-\d\d-\d\d$/.test(text)
  return (
    <input
      {...common}
      type={isShowable && input !== 'datetime' ? TYPES[input] : 'text'}
      spellCheck={input === 'text'}
      placeholder={input === 'url' ? 'https://' : undefined}
      value={text}
      onChange={(event) => {
        change(event.target.value)
      }}
    />
  )
}
