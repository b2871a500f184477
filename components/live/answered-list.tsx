import type { Answered } from '@/lib/browser/live/answer-desk'
import { visibleText } from '@/components/content/visible-text'
import { OUTCOMES } from './live-words'

/** What watchers answered, newest first. Names are what they call themselves. */
export const AnsweredList = ({ answered }: { readonly answered: readonly Answered[] }) => (
  <ul aria-label="Answers of watchers" className="text-mute m-0 flex list-none flex-col gap-0.5 text-sm">
    {answered.toReversed().map(({ id, by, outcome }) => (
      <li key={id}>
        <b className="text-ink font-medium">{by === '' ? 'A watcher' : visibleText(by)}</b> {OUTCOMES[outcome]}
      </li>
    ))}
  </ul>
)
