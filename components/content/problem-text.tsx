import type { Problem } from '@/lib/protocol/problem'
import { visibleText } from './visible-text'

/** Why something failed, and under it what to do about it. */
export const ProblemText = ({
  problem: { cause, action },
}: {
  readonly problem: Pick<Problem, 'cause' | 'action'>
}) => (
  <>
    {cause !== '' && <p className="text-mute wrap-anywhere whitespace-pre-wrap">{visibleText(cause)}</p>}
    {action !== '' && <p className="text-ink mt-0.5 wrap-anywhere">{action}</p>}
  </>
)
