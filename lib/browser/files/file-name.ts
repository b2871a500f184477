/** Files and what they are called. `shared` formats hold all that crossed the wire. */
export const FORMATS = {
  jsonl: { name: 'Parley session', extension: 'parley.jsonl', what: 'everything; opens here again' },
  har: { name: 'HAR 1.2', extension: 'har', what: 'HTTP for other tools; opens here again' },
  markdown: { name: 'Markdown', extension: 'md', what: 'a report for an issue' },
  mermaid: { name: 'Mermaid', extension: 'mmd', what: 'a sequence diagram' },
} as const

export type Format = keyof typeof FORMATS

/** A name that every file system takes, from whatever the session is called. */
export const fileName = (title: string, at: number, format: Format): string => {
  const slug = title
    // The day is added anyway.
    .replace(/, (?:\d{1,2} \p{L}{3,4}|\p{L}{3,4} \d{1,2})$/u, '')
    .normalize('NFKD')
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 60)
  const date = new Date(at)
  const day = Number.isNaN(date.getTime()) ? '' : `-${date.toISOString().slice(0, 16).replaceAll(':', '')}`
  return `${slug === '' ? 'session' : slug}${day}.${FORMATS[format].extension}`
}

/** Bytes that a file of a whole session will have, roughly; undefined for formats that only tell the main things. */
export const roughSize = (format: Format, bytes: number, events: number): number | undefined => {
  // Quotes and line ends are escaped; each event has its own facts.
  if (format === 'jsonl') return bytes * 1.15 + events * 170
  if (format === 'har') return bytes * 1.15 + events * 290
  return undefined
}
