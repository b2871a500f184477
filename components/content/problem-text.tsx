import type { Problem } from '@/lib/protocol/problem'
import { Countdown } from '@/components/ui/countdown'
import { visibleText } from './visible-text'

/** Why something failed, and under it what to do about it. */
export const ProblemText = ({
  problem: { cause, action, retryAt },
}: {
  readonly problem: Pick<Problem, 'cause' | 'action' | 'retryAt'>
}) => (
  <>
    {cause !== '' && <p className="text-mute wrap-anywhere whitespace-pre-wrap">{visibleText(cause)}</p>}
    {retryAt !== undefined && (
      <p className="text-ink mt-0.5">
        <Countdown until={retryAt} before="It may be asked again in" over="It may be asked again." />
      </p>
    )}
    {action !== '' && <p className="text-ink mt-0.5 wrap-anywhere">{action}</p>}
  </>
)
