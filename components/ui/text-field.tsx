import { useId } from 'react'
import type { ComponentProps } from 'react'
import { cn } from './cn'
import { controlClass, describedBy, Field } from './field'
import type { FieldProps } from './field'

type Props = FieldProps & ComponentProps<'input'> & { readonly mono?: boolean | undefined }

export const TextField = ({ label, hideLabel, hint, error, mono, className, id, type = 'text', ...rest }: Props) => {
  const own = useId()
  const field = { label, hideLabel, hint, error }
  return (
    <Field id={id ?? own} {...field}>
      <input
        id={id ?? own}
        type={type}
        autoComplete="off"
        spellCheck={false}
        {...describedBy(id ?? own, field)}
        className={cn(controlClass(error !== undefined, mono), 'h-7 px-2', className)}
        {...rest}
      />
    </Field>
  )
}
