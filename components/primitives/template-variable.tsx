import { useId } from 'react'
import { controlClass, describedBy, Field } from '@/components/ui/field'
import { SuggestingInput } from '@/components/ui/suggesting-input'
import type { Suggest } from '@/components/ui/use-suggestions'

type TemplateVariableProps = {
  readonly name: string
  readonly hint: string | undefined
  readonly value: string
  readonly suggest: Suggest | undefined
  readonly onText: (text: string) => void
}

/** One variable of a resource template. */
export const TemplateVariable = ({ name, hint, value, suggest, onText }: TemplateVariableProps) => {
  const id = useId()
  const field = { label: name, hint }
  return (
    <Field id={id} {...field}>
      <SuggestingInput
        id={id}
        autoComplete="off"
        spellCheck={false}
        {...describedBy(id, field)}
        className={`${controlClass(false, true)} h-7 px-2`}
        value={value}
        onText={onText}
        suggest={suggest}
      />
    </Field>
  )
}
