import { hintOf, type Field } from '@/lib/forms/field'
import { errorId, hintId } from './draw-props'
import { errorLook, hintLook } from './look'

type Props = {
  readonly id: string
  readonly field: Field
  readonly errors: readonly string[] | undefined
  /** What to beware of here, whatever is filled in. */
  readonly warning?: string | undefined
}

/** What is said under a field: what it is, and what is wrong with it. */
export const FieldNotes = ({ id, field, errors = [], warning }: Props) => {
  const [problem] = errors
  const hint = hintOf(field, problem !== undefined)
  return (
    <>
      {warning !== undefined && <p className={`${errorLook} font-medium`}>{warning}</p>}
      {hint !== undefined && (
        <p id={hintId(id)} className={hintLook}>
          {hint}
        </p>
      )}
      {problem !== undefined && (
        <p id={errorId(id)} className={errorLook}>
          {problem}
        </p>
      )}
    </>
  )
}
