import type { RecordingHeader } from '@/lib/recording/recording'
import { visibleText } from '@/components/content/visible-text'

const PLURALS: Readonly<Record<string, string>> = { body: 'bodies' }

/** `1 secret`, `3 bodies`. */
export const counted = (count: number, one: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : (PLURALS[one] ?? `${one}s`)}`

/** `12 secrets replaced`, `3 bodies dropped`, `part of a session`: what was done to a session before it was given away. */
export const sharedWords = ({ shared }: RecordingHeader): readonly string[] => {
  if (!shared) return []
  const { replaced, dropped, left } = shared
  return [
    replaced > 0 ? `${counted(replaced, 'secret')} replaced` : 'no secrets found',
    ...(dropped > 0 ? [`${counted(dropped, 'body')} dropped`] : []),
    ...(left > 0 ? ['part of a session'] : []),
  ]
}

/** A session's name: as its owner called it, else after its server. */
export const titleOf = ({ title }: RecordingHeader, server: string | undefined): string => {
  if (title.trim() !== '') return visibleText(title)
  return server === undefined ? 'A session' : `A session with ${server}`
}

const DATE = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })

/** A point in time (milliseconds since the epoch) as `Jul 28, 2026, 10:41 AM`, in this browser's zone. */
export const dateWords = (at: number): string => DATE.format(at)

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** `in 6 days`, `in 40 minutes`, `expired`: how long something is still to be had; both in milliseconds. */
export const expiryWords = (expiresAt: number, now: number): string => {
  const left = expiresAt - now
  if (left <= 0) return 'expired'
  for (const [unit, length] of UNITS)
    // A share made a moment ago has its whole hour.
    if (left >= 0.99 * length) return `expires in ${counted(Math.round(left / length), unit)}`
  return 'expires in a minute'
}
