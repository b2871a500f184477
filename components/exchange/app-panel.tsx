import { ProblemText } from '@/components/content/problem-text'
import { JsonTree } from '@/components/ui/json-tree'
import { Notice } from '@/components/ui/notice'
import { formatBytes } from '@/components/ui/format'
import { visibleText } from '@/components/content/visible-text'
import type { EventOf, RecordingEvent } from '@/lib/recording/events'
import { readAppMessage } from '@/lib/views/apps'
import { RawText } from './raw-text'
import { Section } from './section'

const Message = ({ event }: { readonly event: EventOf<'app-message'> }) => {
  const message = readAppMessage(event)
  return (
    <>
      <Section title={event.from === 'app' ? 'From the app to Parley' : 'From Parley to the app'}>
        {message.kind === 'invalid' ? (
          <Notice tone="bad" title={event.truncated ? 'Too long to be read' : 'This is no JSON-RPC message'}>
            {event.truncated
              ? `It has ${formatBytes(event.size)}; its beginning was kept.`
              : visibleText(message.reason)}
          </Notice>
        ) : (
          <JsonTree value={message.value} label="Message" />
        )}
      </Section>
      <Section title="As it was posted">
        <RawText text={event.raw} label="Message as posted" />
      </Section>
    </>
  )
}

/** An MCP App that was opened, or what went between it and Parley. The server saw none of it. */
export const AppPanel = ({ event }: { readonly event: RecordingEvent }) => {
  if (event.type === 'app-message') return <Message event={event} />
  const problem = 'problem' in event ? event.problem : undefined
  return (
    <>
      {problem && (
        <div className="p-3">
          <Notice tone="warn" title={problem.title} code={problem.code}>
            <ProblemText problem={problem} />
          </Notice>
        </div>
      )}
      <Section title="As recorded">
        <JsonTree value={event} label="Recorded event" />
      </Section>
    </>
  )
}
