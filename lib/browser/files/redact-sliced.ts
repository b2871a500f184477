import type { Source } from '@/lib/files/source'
import type { Turns } from '@/lib/files/slices'
import type { RecordingEvent } from '@/lib/recording/events'
import { Redactor } from '@/lib/share/redact/plan'

const NONE: ReadonlySet<string> = new Set()

/** A whole recording with every secret replaced, as for sharing; numbers and keys stay. In slices. */
export const redactSliced = async (
  { header, events }: Source,
  known: readonly string[],
  turns: Turns,
  signal: AbortSignal,
): Promise<Source> => {
  const redactor = new Redactor(known)
  const each = async (pass: (event: RecordingEvent) => void): Promise<void> => {
    for (const event of events) {
      pass(event)
      await turns.take()
      signal.throwIfAborted()
    }
  }
  redactor.learnHeader(header)
  await each((event) => {
    redactor.learn(event)
  })
  await each((event) => {
    redactor.scan(event)
  })
  const safe: RecordingEvent[] = []
  await each((event) => safe.push(redactor.apply(event, NONE)))
  return { header: redactor.applyHeader(header, NONE), events: safe }
}
