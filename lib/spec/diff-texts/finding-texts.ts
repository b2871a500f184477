import { readSseBlock } from '@/lib/protocol/sse'
import type { RecordingEvent } from '@/lib/recording/events'
import type { Finding } from '@/lib/spec/findings'
import type { SessionViews } from '@/lib/views/session-views'
import type { MessageView } from '@/lib/views/types'
import { brokenTexts, headTexts, messageTexts, type DiffTexts } from './diff-texts'
import { factsOfValue, messageOf } from './message-facts'

/** Where a finding's texts come from. */
export type Sources = { readonly events: readonly RecordingEvent[]; readonly views: SessionViews }

/** Findings of the same frame count in its form too: they are mended together. */
const together = (finding: Finding, others: readonly Finding[]): readonly Finding[] => [
  finding,
  ...others.filter(
    (other) => other !== finding && other.seq === finding.seq && other.messageKey === finding.messageKey,
  ),
]

const headOf = (finding: Finding, { events, views }: Sources) => {
  const event = events[finding.seq]
  if (!event || !('httpId' in event)) return undefined
  const { status, statusText = '', responseHeaders = [] } = views.http(event.httpId) ?? {}
  return status === undefined ? undefined : { status, statusText, headers: responseHeaders }
}

const isAboutHead = ({ seq, path, mend }: Finding, events: Sources['events']): boolean => {
  const type = events[seq]?.type
  if (typeof mend === 'object' && !('value' in mend)) return true
  return path === undefined && (type === 'http-response-received' || type === 'http-ended')
}

/** Of an event in a stream what it carries, of any other frame all of it. */
const textOf = ({ source, raw, encoding }: MessageView): string => {
  const block = source === 'sse' && encoding === 'utf8' ? readSseBlock(raw) : undefined
  return block?.data ?? raw
}

/**
 * What the diff of a finding shows: the message it is about beside its nearest conforming form, the frame where it is
 * no JSON, or the response's head. `others` are findings that may be of the same message. Undefined where a finding is
 * about something that has no text, such as an answer that never came.
 */
export const findingTexts = (finding: Finding, others: readonly Finding[], sources: Sources): DiffTexts | undefined => {
  const { views, events } = sources
  const { revision } = finding
  const same = together(finding, others)
  const message = messageOf(finding, views)
  if (isAboutHead(finding, events)) {
    const head = headOf(finding, sources)
    if (head) return headTexts(head, same)
  }
  if (!message) return undefined
  const { content } = message
  const factsOf = (value: unknown) => factsOfValue(value, message, views)
  const facts = content.kind === 'malformed' ? undefined : factsOf(content.value)
  return facts ? messageTexts(facts, revision, same) : brokenTexts(textOf(message), revision, factsOf)
}
