import { useId } from 'react'

type Props = {
  readonly label: string
  readonly hint?: string | undefined
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean | undefined
}

export const Checkbox = ({ label, hint, checked, onChange, disabled }: Props) => {
  const id = useId()
  return (
    <div className="flex items-start gap-2">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => {
          onChange(event.target.checked)
        }}
        className="accent-out mt-[3px] size-3.5 shrink-0"
      />
      <div className="min-w-0">
        <label htmlFor={id} className={disabled ? 'text-faint' : undefined}>
          {label}
        </label>
        {hint !== undefined && (
          <p id={`${id}-hint`} className="text-faint text-xs">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
