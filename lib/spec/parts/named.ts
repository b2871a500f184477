const LONGEST = 60

const clipped = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

/** A name or other value of a server as a sentence can hold it: short, and told apart from its surroundings. */
export const named = (value: unknown): string => {
  if (typeof value === 'string') return `“${clipped(value)}”`
  if (value === undefined) return 'nothing'
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? 'an array' : 'an object'
}
