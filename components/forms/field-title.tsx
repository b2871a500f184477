type Props = { readonly name: string; readonly propertyKey: string | undefined; readonly isRequired: boolean }

/** The name of a field, with the property it fills where that is called something else. */
export const FieldTitle = ({ name, propertyKey, isRequired }: Props) => (
  <>
    {name}
    {isRequired && (
      <span className="text-mute" aria-hidden>
        {' *'}
      </span>
    )}
    {isRequired && <span className="sr-only"> (required)</span>}
    {propertyKey !== undefined && (
      <span className="text-faint ml-1.5 font-mono text-[11px] font-normal">{propertyKey}</span>
    )}
  </>
)
