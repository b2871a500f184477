import { encode } from '@/lib/recording/codec'
import { pick, randomFrom } from '@/lib/testing/random'
import { Transcript } from '@/lib/testing/transcript'

const WORDS = 'flight hotel table window sea train delay gate ticket queue berth lounge deposit breakfast'.split(' ')

/** A session of so many events, about 500 bytes each, no two calls alike: calls that search, log and get a list. */
export const longSession = (events: number): string => {
  const random = randomFrom(5)
  const word = (): string => pick(WORDS, random)
  const number = (below: number): number => Math.floor(random() * below)
  // A server has so many things to tell of: what is new in a result is which of them, and at what price.
  const places = Array.from(
    { length: 60 },
    () => `The ${word()} ${word()} near the ${word()}, with ${word()} and ${word()}`,
  )
  const line = (place: number): string => `${place}. ${pick(places, random)} for ${number(900)} euros a night`
  const t = new Transcript().connects('2025-11-25')
  for (let id = 0; t.events.length < events; id++) {
    const content = Array.from({ length: 13 }, (_, place) => ({ type: 'text', text: line(place) }))
    t.sends({ id, method: 'tools/call', params: { name: 'search', arguments: { query: `${word()} ${word()} ${id}` } } })
    t.wait(3).sse({ method: 'notifications/message', params: { level: 'info', logger: word(), data: line(id) } })
    t.wait(5)
      .sse({ id, result: { content, structuredContent: { found: content.length, page: id } } })
      .ends()
  }
  return encode(t.recording)
}
