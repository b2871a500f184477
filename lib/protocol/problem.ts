/**
 * An error a person can act on. `code` is stable and machine-readable, `title` says what happened, `cause` why,
 * `action` what to do about it.
 */
export type Problem = {
  readonly code: string
  readonly title: string
  readonly cause: string
  readonly action: string
  /** The HTTP status behind it, where there was one. */
  readonly status?: number
  /** Milliseconds since the epoch before which the server does not want to be asked again (`Retry-After`). */
  readonly retryAt?: number
}

/** Carries a {@link Problem} through `throw`. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem

  constructor(problem: Problem, options?: ErrorOptions) {
    super(`${problem.title}: ${problem.cause}`, options)
    this.problem = problem
  }
}
