import { useId } from 'react'
import { cn } from './cn'

type Props<T extends string> = {
  readonly label: string
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly value: T
  readonly onChange: (value: T) => void
}

/** One of a few, all visible: native radio buttons under the look of a segmented control. */
export const Segmented = <T extends string>({ label, options, value, onChange }: Props<T>) => {
  const name = useId()
  return (
    <fieldset aria-label={label} className="bg-panel inline-flex h-7 shrink-0 overflow-hidden rounded-md border">
      {options.map((option) => (
        <label
          key={option.value}
          className={cn(
            'relative flex cursor-pointer items-center px-2.5 text-sm select-none not-first:border-l',
            'has-focus-visible:outline-selline has-focus-visible:outline-2 has-focus-visible:-outline-offset-2',
            option.value === value ? 'bg-hover text-ink font-medium' : 'text-mute hover:text-ink',
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => {
              onChange(option.value)
            }}
            className="sr-only"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
