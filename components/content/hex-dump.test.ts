import { expect, it } from 'vitest'
import { hexDump } from './hex-dump'

it('Bytes that are no text show as a hex dump, sixteen to a line', () => {
  const bytes = Uint8Array.from([...Array.from({ length: 18 }, (_, index) => 0xf0 + (index % 16)), 0x41, 0x42])
  expect(hexDump(bytes, 19)).toBe(
    '000000  f0 f1 f2 f3 f4 f5 f6 f7 f8 f9 fa fb fc fd fe ff  ................\n' +
      `000010  f0 f1 41${' '.repeat(41)}..A`,
  )
})
