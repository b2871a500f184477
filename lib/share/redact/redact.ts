import { Redactor } from './plan'
import type { RedactionPlan, Source } from './types'

const prepared = ({ header, events }: Source, known: readonly string[]): Redactor => {
  const redactor = new Redactor(known)
  redactor.learnHeader(header)
  for (const event of events) redactor.learn(event)
  for (const event of events) redactor.scan(event)
  return redactor
}

/** What would be replaced in a whole recording; in the page, `Redactor` does the same in slices. */
export const planRedaction = (source: Source, known: readonly string[]): RedactionPlan => prepared(source, known).plan()

/** A whole recording as it may leave; `off` are the ids of replacements that the person wants left as they are. */
export const redact = (source: Source, known: readonly string[], off: ReadonlySet<string>): Source => {
  const redactor = prepared(source, known)
  return {
    header: redactor.applyHeader(source.header, off),
    events: source.events.map((event) => redactor.apply(event, off)),
  }
}
