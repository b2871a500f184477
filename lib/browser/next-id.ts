import type { Recording } from '@/lib/recording/recording'

/** Which ids are taken, by their letter: the highest number, and how many events were looked at. */
type Taken = { at: number; readonly highest: Map<string, number> }

const known = new WeakMap<Recording, Taken>()

/** `c2` after `c1`: an id of a connection, a request or an app that no event of the recording has, however it came to be. */
export const nextId = (recording: Recording, letter: string): string => {
  const taken = known.get(recording) ?? { at: 0, highest: new Map<string, number>() }
  known.set(recording, taken)
  const note = (id: string): void => {
    const [, first, count] = /^([a-z])(\d{1,9})$/.exec(id) ?? []
    if (first !== undefined) taken.highest.set(first, Math.max(taken.highest.get(first) ?? 0, Number(count)))
  }
  for (const event of recording.events.slice(taken.at)) {
    note(event.connectionId)
    if ('httpId' in event) note(event.httpId)
    if ('app' in event) note(event.app)
  }
  taken.at = recording.events.length
  const next = (taken.highest.get(letter) ?? 0) + 1
  taken.highest.set(letter, next)
  return `${letter}${next}`
}
