import type { Source } from '@/lib/files/source'

/** The recording's own format, a line at a time: nothing is lost. */
export function* jsonlParts({ header, events }: Source): Generator<string> {
  yield `${JSON.stringify(header)}\n`
  for (const event of events) yield `${JSON.stringify(event)}\n`
}
