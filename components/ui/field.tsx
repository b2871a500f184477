import type { ReactNode } from 'react'
import { cn } from './cn'

export type FieldProps = {
  readonly label: string
  /** Keeps the label for assistive technology only. */
  readonly hideLabel?: boolean | undefined
  readonly hint?: string | undefined
  readonly error?: string | undefined
}

/** The look of every control one types into. */
export const controlClass = (invalid: boolean, mono = false): string =>
  cn(
    'w-full min-w-0 rounded-md border bg-bg text-ink transition-colors',
    'disabled:opacity-60 read-only:text-mute',
    mono ? 'font-wire text-sm' : 'text-base',
    invalid ? 'border-bad' : 'border-line hover:border-control focus:border-control',
  )

/** What ties a control to its hint and error (WAI-ARIA 1.2). */
export const describedBy = (id: string, { hint, error }: FieldProps) => ({
  'aria-invalid': error !== undefined || undefined,
  'aria-describedby': error !== undefined ? `${id}-error` : hint !== undefined ? `${id}-hint` : undefined,
})

export const Field = ({
  id,
  label,
  hideLabel,
  hint,
  error,
  children,
}: FieldProps & { id: string; children: ReactNode }) => (
  <div className="flex min-w-0 flex-col gap-1">
    <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-sm font-medium'}>
      {label}
    </label>
    {children}
    {error !== undefined ? (
      <p id={`${id}-error`} className="text-bad text-xs">
        {error}
      </p>
    ) : hint !== undefined ? (
      <p id={`${id}-hint`} className="text-faint text-xs">
        {hint}
      </p>
    ) : null}
  </div>
)
