/** Bits that a guesser must be left with: what an id of fewer could be told by trying. */
const LEAST_BITS = 64
/** Two numbers as close as this were counted, or taken from a clock. */
const CLOSE = 100_000

const ALPHABETS: readonly (readonly [chars: RegExp, size: number])[] = [
  [/^[0-9]*$/, 10],
  [/^[0-9a-f]*$/i, 16],
  [/^(?:[0-9a-z]*|[0-9A-Z]*)$/, 36],
]

/** The most that a text of these characters can hold, however it was made. */
const roomIn = (text: string): number => {
  const varied = text.replace(/[-_.:]/g, '')
  const size = ALPHABETS.find(([chars]) => chars.test(varied))?.[1] ?? 64
  return Math.floor(varied.length * Math.log2(size))
}

const sharedStart = (a: string, b: string): number => {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

/** Both end in a number, after the same text, and the numbers are close to each other. */
const isCounted = (a: string, b: string): boolean => {
  const [, start, digits = ''] = /^(.*?)(\d{1,15})$/.exec(a.slice(-200)) ?? []
  const [, otherStart, otherDigits = ''] = /^(.*?)(\d{1,15})$/.exec(b.slice(-200)) ?? []
  return start !== undefined && start === otherStart && Math.abs(Number(digits) - Number(otherDigits)) <= CLOSE
}

/** Characters that two random texts may begin with alike by chance. */
const CHANCE = 4

const TIMED_UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[126][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** What makes an id easy to guess, by itself and beside the one before it; undefined when nothing shows. */
export const guessable = (id: string, before: string | undefined): string | undefined => {
  if (before !== undefined && before !== id && isCounted(before, id)) return 'continues the number of the one before it'
  if (TIMED_UUID.test(id)) return 'is a UUID made of the time and the machine'
  const shared = before === undefined || before === id ? 0 : sharedStart(before, id)
  const room = roomIn(shared > CHANCE ? id.slice(shared) : id)
  return room < LEAST_BITS ? `has room for ${room} bits only where it differs` : undefined
}
