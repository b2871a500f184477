import { expect, it } from 'vitest'
import { escapedParts } from './json-text'

it.each([
  ['nothing', ''],
  ['quotes and controls', '"\\\u0000\n\u2028'],
  ['a pair where a piece ends', `${'x'.repeat((1 << 16) - 1)}🎉${'y'.repeat(10)}`],
  ['lone halves', `${'x'.repeat((1 << 16) - 1)}\ud83c`],
])('escapes %s as JSON does, piece by piece', (_, text) => {
  expect(`"${[...escapedParts(text)].join('')}"`).toBe(JSON.stringify(text))
})
