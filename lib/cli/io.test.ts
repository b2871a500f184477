import { expect, it } from 'vitest'
import { withoutOrders } from './io'

it.each([
  ['a\u001b[2Jb', 'a\ufffd[2Jb'],
  ['\u202egnp.exe', '\ufffdgnp.exe'],
  ['one\n\ttwo', 'one\n\ttwo'],
  ['naïve 👩‍👩‍👧', 'naïve 👩‍👩‍👧'],
])('a terminal gets %j as %j', (said, shown) => {
  expect(withoutOrders(said)).toBe(shown)
})
