import { secretInLabel } from './secret-labels'
import { secretShapeIn } from './secret-shapes'

/** Card numbers: 13 to 19 digits with a check digit (ISO/IEC 7812, Luhn). */
const isCardNumber = (text: string): boolean => {
  const digits = text.replace(/[ -]/g, '')
  if (!/^\d{13,19}$/.test(digits)) return false
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
      return total + (value > 9 ? value - 9 : value)
    }, 0)
  return sum % 10 === 0
}

/** A long run of mixed letters and digits, as keys are; hashes and ids in hexadecimal are not. */
const isRandom = (text: string): boolean => {
  if (!/^[\w+/=.-]{24,512}$/.test(text) || !/[a-z]/.test(text) || !/[A-Z]/.test(text) || !/\d/.test(text)) return false
  const counts = new Map<string, number>()
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1)
  const bits = [...counts.values()].reduce(
    (sum, count) => sum - (count / text.length) * Math.log2(count / text.length),
    0,
  )
  return bits > 4
}

/** What of a secret a text looks like that its sender calls `label`; undefined for none. */
export const secretIn = (label: string, text: string): string | undefined => {
  if (text === '') return undefined
  const shape = secretShapeIn(text)
  if (shape !== undefined) return shape
  if (isCardNumber(text)) return 'a card number'
  if (secretInLabel(label) !== undefined) return `called ${label}`
  return isRandom(text) ? 'random, as keys are' : undefined
}
