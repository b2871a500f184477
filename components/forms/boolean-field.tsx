import { fieldOf } from '@/lib/forms/field'
import { describedBy, type DrawProps } from './draw-props'
import { smallButton } from './look'

/** True, false or not said: undecided shows as the third state of the checkbox and is not sent. */
export const BooleanField = (props: DrawProps) => {
  const { fieldPathId, formData, uiSchema, required = false, disabled = false, rawErrors, onChange } = props
  const field = fieldOf(uiSchema)
  const { isSlot } = field
  const isSet = typeof formData === 'boolean'
  return (
    <div className="flex h-7 items-center gap-2">
      <input
        id={fieldPathId.$id}
        type="checkbox"
        disabled={disabled}
        className={`size-3.5 outline-offset-2 ${isSet ? 'accent-out' : 'accent-faint'}`}
        checked={formData === true}
        ref={(input) => {
          if (input !== null) input.indeterminate = !isSet
        }}
        {...describedBy(fieldPathId.$id, field, rawErrors)}
        onChange={() => {
          onChange(formData !== true, fieldPathId.path)
        }}
      />
      <span className={`text-[12.5px] ${isSet ? 'text-ink' : 'text-faint'}`} aria-hidden>
        {isSet ? String(formData) : 'not set'}
      </span>
      {isSet && !required && isSlot !== true && (
        <button
          type="button"
          className={smallButton}
          disabled={disabled}
          onClick={() => {
            onChange(undefined, fieldPathId.path)
          }}
        >
          Unset
        </button>
      )}
    </div>
  )
}
