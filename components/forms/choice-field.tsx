import { fieldOf } from '@/lib/forms/field'
import { describedBy, type DrawProps } from './draw-props'
import { inputLook } from './look'

/** Longer lists are typed into, with suggestions. */
const MAX_OPTIONS = 500

/** One of a closed list. Nothing is chosen until the person, or a default, chooses. */
export const ChoiceField = (props: DrawProps) => {
  const { fieldPathId, formData, uiSchema, required = false, disabled = false, rawErrors, onChange } = props
  const field = fieldOf(uiSchema)
  const { choices = [], isSlot } = field
  const wanted = JSON.stringify(formData)
  const index = formData === undefined ? -1 : choices.findIndex(({ value }) => JSON.stringify(value) === wanted)
  const isForeign = formData !== undefined && formData !== null && index === -1
  const nothing = isSlot === true ? null : undefined
  const common = {
    id: fieldPathId.$id,
    disabled,
    ...describedBy(fieldPathId.$id, field, rawErrors),
  }
  if (choices.length === 1 && required && index === 0)
    return (
      <output id={fieldPathId.$id} className="bg-hover text-mute flex h-7 items-center rounded-md px-2 text-[13px]">
        {choices[0]?.label}
      </output>
    )
  if (choices.length > MAX_OPTIONS)
    return (
      <>
        <input
          {...common}
          className={inputLook}
          list={`${fieldPathId.$id}__list`}
          autoComplete="off"
          placeholder={`one of ${choices.length}`}
          value={typeof formData === 'string' ? formData : formData === undefined ? '' : wanted}
          onChange={({ target }) => {
            const known = choices.find(({ label }) => label === target.value)
            onChange(known?.value ?? (target.value === '' ? nothing : target.value), fieldPathId.path)
          }}
        />
        <datalist id={`${fieldPathId.$id}__list`}>
          {choices.slice(0, MAX_OPTIONS).map(({ label }) => (
            <option key={label} value={label} />
          ))}
        </datalist>
      </>
    )
  return (
    <select
      {...common}
      className={`${inputLook} pr-1 ${index === -1 && !isForeign ? 'text-faint' : ''}`}
      value={isForeign ? 'foreign' : String(index)}
      onChange={({ target }) => {
        onChange(choices[Number(target.value)]?.value ?? nothing, fieldPathId.path)
      }}
    >
      <option value="-1">{required ? 'Choose…' : 'Not set'}</option>
      {isForeign && <option value="foreign">{`${wanted} — not one of these`}</option>}
      {choices.map(({ label, hint: title }, position) => (
        <option key={position} value={position} title={title} className="text-ink">
          {label}
        </option>
      ))}
    </select>
  )
}
