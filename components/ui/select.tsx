import { useId } from 'react'
import { cn } from './cn'
import { controlClass, describedBy, Field } from './field'
import type { FieldProps } from './field'

export type SelectOption<T extends string = string> = {
  readonly value: T
  readonly label: string
  readonly group?: string | undefined
}

type Props<T extends string> = FieldProps & {
  readonly value: T
  readonly onChange: (value: T) => void
  readonly options: readonly SelectOption<T>[]
  readonly disabled?: boolean | undefined
  readonly className?: string | undefined
}

const grouped = <T extends string>(options: readonly SelectOption<T>[]): [string | undefined, SelectOption<T>[]][] => {
  const groups = new Map<string | undefined, SelectOption<T>[]>()
  for (const option of options) {
    const group = groups.get(option.group)
    if (group) group.push(option)
    else groups.set(option.group, [option])
  }
  return [...groups]
}

/** A native select: it keeps the platform's keyboard, touch and screen reader behaviour. */
export const Select = <T extends string>(props: Props<T>) => {
  const { label, hideLabel, hint, error, value, onChange, options, disabled, className } = props
  const id = useId()
  const field = { label, hideLabel, hint, error }
  return (
    <Field id={id} {...field}>
      <select
        id={id}
        value={value}
        disabled={disabled}
        {...describedBy(id, field)}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value)
          if (chosen) onChange(chosen.value)
        }}
        className={cn(controlClass(error !== undefined), 'h-7 pr-1 pl-1.5', className)}
      >
        {grouped(options).map(([group, members]) => {
          const items = members.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))
          return group === undefined ? (
            items
          ) : (
            <optgroup key={group} label={group}>
              {items}
            </optgroup>
          )
        })}
      </select>
    </Field>
  )
}
