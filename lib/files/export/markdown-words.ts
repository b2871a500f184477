import { code, escaped } from '@/lib/spec/report/markdown-text'
import { plain } from '@/lib/spec/report/words'
import type { AskView, ExchangeStatus, Timing } from '@/lib/views/types'

/** Text of a server in a cell of a table or in a line: never markup, never longer than a line. */
export const cell = (text: string): string => escaped(cut(text))

/** A name of the protocol's or the server's, as code. */
export const named = (text: string): string => code(cut(plain(text)).replaceAll('|', '¦'))

const cut = (text: string): string => (text.length > 160 ? `${text.slice(0, 159)}…` : text)

/** Milliseconds as `12 ms` or `1.20 s`. */
export const took = (ms: number): string => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(2)} s`)

/** How long a call took, and of whom, where it was not the server alone. */
export const tookOf = ({ server, person, model }: Timing): string => {
  const all = took(server + person + model)
  const parts = [person > 0 && `person ${took(person)}`, model > 0 && `model ${took(model)}`].filter(Boolean)
  return parts.length === 0 ? all : `${all} (${parts.join(', ')})`
}

export const STATUS_WORDS: Readonly<Record<ExchangeStatus, string>> = {
  pending: 'no answer yet',
  asking: 'waits for an answer',
  complete: 'complete',
  'tool-error': 'tool error',
  error: 'error',
  cancelled: 'cancelled',
  failed: 'failed',
}

export const BY_WORDS: Readonly<Record<NonNullable<AskView['answeredBy']>, string>> = {
  person: 'a person',
  provider: 'a model provider',
  policy: 'a standing rule',
  cassette: 'the cassette',
  explorer: 'the explorer',
  watcher: 'somebody who watched',
}

/** A point in time, for everybody: UTC to the second. */
export const utc = (at: number): string => {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? 'an unknown time' : `${date.toISOString().slice(0, 19).replace('T', ' ')} UTC`
}
