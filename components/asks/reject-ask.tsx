import { rejection, rejectionHint } from '@/lib/answering/rejection'
import { AskActions } from './ask-actions'
import type { AskBodyProps } from './ask-body-props'

/** Refuses a sampling request, after it was read. */
export const RejectAsk = ({ ask, onAnswer }: Pick<AskBodyProps<'sampling'>, 'ask' | 'onAnswer'>) => (
  <form
    onSubmit={(event) => {
      event.preventDefault()
      onAnswer(rejection('sampling'))
    }}
  >
    <AskActions submit={{ label: 'Reject', hint: rejectionHint('sampling', ask.era) }} acts={[]} />
  </form>
)
