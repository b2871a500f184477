import type { Reading } from '@/lib/forms/json-text'
import { errorId } from './draw-props'
import { errorLook, inputLook } from './look'

type Props = {
  readonly id: string
  readonly text: string
  readonly reading: Reading<unknown>
  readonly disabled: boolean
  readonly onChange: (text: string) => void
}

/** JSON as text, with what keeps it from being read and where. */
export const JsonArea = ({ id, text, reading, disabled, onChange }: Props) => (
  <div className="grid gap-1">
    <textarea
      id={id}
      aria-label="JSON"
      rows={8}
      disabled={disabled}
      spellCheck={false}
      autoComplete="off"
      className={`${inputLook} block [field-sizing:content] h-auto max-h-[60vh] min-h-32 resize-y py-1.5 font-mono text-[12px] leading-[18px]`}
      value={text}
      {...(reading.ok ? {} : { 'aria-invalid': true, 'aria-describedby': errorId(id) })}
      onChange={(event) => {
        onChange(event.target.value)
      }}
    />
    {!reading.ok && (
      <p id={errorId(id)} role="status" className={errorLook}>
        {`${reading.message} (line ${reading.line}, column ${reading.column})`}
      </p>
    )}
  </div>
)
