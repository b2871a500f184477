import { ProblemText } from '@/components/content/problem-text'
import { JsonTree } from '@/components/ui/json-tree'
import { Notice } from '@/components/ui/notice'
import type { RecordingEvent } from '@/lib/recording/events'
import { RawText } from './raw-text'
import { Section } from './section'

/** A fact that no frame shows, as it was recorded. */
export const NotePanel = ({ event }: { readonly event: RecordingEvent }) => {
  const problem = 'problem' in event ? event.problem : undefined
  return (
    <>
      {problem && (
        <div className="p-3">
          <Notice tone={event.type === 'client-noted' ? 'warn' : 'bad'} title={problem.title} code={problem.code}>
            <ProblemText problem={problem} />
          </Notice>
        </div>
      )}
      {event.type === 'frame-received' && event.encoding === 'utf8' && (
        <Section title="As it arrived">
          <RawText text={event.raw} label="What the bridge told" />
        </Section>
      )}
      <Section title="As recorded">
        <JsonTree value={event} label="Recorded event" />
      </Section>
    </>
  )
}
