/** Longer names are compared by their letters only: distances cost the product of the lengths. */
const LONGEST = 64
/** Of a hostile object's many members only so many are looked at. */
const MOST = 200

const letters = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** How many slips of the finger are one name still. */
const slips = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2)

/** Letters left out, put in, mistaken or swapped (optimal string alignment). */
const distance = (one: string, other: string): number => {
  let before: number[] = []
  let above = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      const swapped = row > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      const cost = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[column - 2] ?? 0) + 1 : Infinity,
      )
      current.push(cost)
    }
    before = above
    above = current
  }
  return above[other.length] ?? 0
}

const isShortFor = (short: string, long: string): boolean => short.length >= 3 && long.startsWith(short)

const farness = (wanted: string, candidate: string): number => {
  if (candidate.length > 2 * LONGEST) return Infinity
  const [one, other] = [letters(wanted), letters(candidate)]
  if (one === other && one !== '') return 0
  if (one.length > LONGEST || other.length > LONGEST) return Infinity
  const steps = Math.abs(one.length - other.length) > 2 ? Infinity : distance(one, other)
  if (steps <= slips(Math.min(one.length, other.length))) return steps
  return isShortFor(one, other) || isShortFor(other, one) ? 3 : Infinity
}

/** The candidate that is most likely meant: other case or separators, a slip of the finger, an abbreviation. */
export const nearName = (wanted: string, candidates: readonly string[]): string | undefined => {
  let nearest: string | undefined
  let least = Infinity
  for (const candidate of candidates.slice(0, MOST)) {
    const far = farness(wanted, candidate)
    if (far < least) [nearest, least] = [candidate, far]
  }
  return nearest
}
