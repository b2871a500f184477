import { ProblemError } from '@/lib/protocol/problem'
import type { Problem } from '@/lib/protocol/problem'

export const notKept = (cause: string): Problem => ({
  code: 'NOT_KEPT',
  title: 'This session is not kept',
  cause: `The browser’s storage cannot be used: ${cause}`,
  action: 'It goes on in memory: export it before you close the tab. Private windows and blocked site data do this.',
})

export const quotaFull: Problem = {
  code: 'QUOTA_FULL',
  title: 'No room left to keep this session',
  cause: 'The browser gives Parley no more storage.',
  action: 'It goes on in memory. Delete sessions you no longer need: what is missing is then kept, too.',
}

export const tooSlow: Problem = {
  code: 'KEPT_LATE',
  title: 'The browser’s storage does not answer',
  cause: 'What happens is shown, but it is not kept yet.',
  action: 'Wait, or export the session before you close the tab.',
}

export const keptChanged: Problem = {
  code: 'KEPT_CHANGED',
  title: 'This session is no longer kept',
  cause: 'Another tab deleted it, or wrote to it.',
  action: 'It goes on in memory: export it to keep it.',
}

export const notThere: Problem = {
  code: 'KEPT_UNKNOWN',
  title: 'That session is not there',
  cause: 'It was deleted, or it is kept in another browser or profile.',
  action: 'Choose another one from the list of sessions.',
}

export const openElsewhere: Problem = {
  code: 'OPEN_ELSEWHERE',
  title: 'Open in another tab',
  cause: 'This session goes on in another tab: here it is only looked at.',
  action: 'Close it there to go on here, or start a new session.',
}

export const tornTail = (cause: string): Problem => ({
  code: 'TORN_TAIL',
  title: 'The end of this session cannot be read',
  cause,
  action: 'Everything before is shown. What cannot be read stays kept aside.',
})

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** What an error of the storage means to the person. */
export const keptProblem = (error: unknown): Problem => {
  if (error instanceof ProblemError) return error.problem
  const name = error instanceof Error ? error.name : ''
  if (name === 'QuotaExceededError') return quotaFull
  if (name === 'VersionError') return notKept('a newer Parley has been here. Reload the page.')
  return notKept(messageOf(error))
}
