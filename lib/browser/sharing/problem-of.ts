import { ProblemError } from '@/lib/protocol/problem'
import type { Problem } from '@/lib/protocol/problem'
import { WireError } from '@/lib/wire/errors'

/** What went wrong with a share, for a person; what nobody foresaw is told as it is. */
export const shareProblem = (error: unknown): Problem => {
  if (error instanceof ProblemError) return error.problem
  const cause = error instanceof Error ? error.message : String(error)
  if (error instanceof WireError)
    return {
      code: error.code,
      title: 'Parley’s server did not answer',
      cause,
      action: 'Check that it runs, then try again.',
    }
  return { code: 'SHARE_FAILED', title: 'That did not work', cause, action: 'Try again.' }
}
