import type { FieldProblem } from '@/lib/forms/schema'
import { errorLook } from './look'

/** What is wrong with the form as a whole, or with something it shows no field for. */
export const ProblemList = ({ problems, error }: { problems: readonly FieldProblem[]; error?: string | undefined }) =>
  problems.length === 0 && error === undefined ? null : (
    <div role="alert">
      <ul className={`${errorLook} grid gap-0.5`}>
        {error !== undefined && <li>{error}</li>}
        {problems.map(({ path, message }) => (
          <li key={JSON.stringify(path)}>
            {path.length > 0 && <code className="mr-1 font-mono">{path.join('.')}</code>}
            {message}
          </li>
        ))}
      </ul>
    </div>
  )
