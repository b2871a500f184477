import { useId } from 'react'
import type { ComponentProps } from 'react'
import { cn } from './cn'
import { controlClass, describedBy, Field } from './field'
import type { FieldProps } from './field'

type Props = FieldProps & ComponentProps<'textarea'> & { readonly mono?: boolean | undefined }

export const TextArea = ({ label, hideLabel, hint, error, mono, className, id, rows = 4, ...rest }: Props) => {
  const own = useId()
  const field = { label, hideLabel, hint, error }
  return (
    <Field id={id ?? own} {...field}>
      <textarea
        id={id ?? own}
        rows={rows}
        spellCheck={false}
        {...describedBy(id ?? own, field)}
        className={cn(controlClass(error !== undefined, mono), 'resize-y px-2 py-1.5', className)}
        {...rest}
      />
    </Field>
  )
}
