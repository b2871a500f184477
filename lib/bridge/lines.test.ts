import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Lines, MAX_LINE } from './lines'
import { sseBlock } from './sse'

const cut = (chunks: readonly Buffer[]): string[] => {
  const lines: string[] = []
  const reader = new Lines((line) => lines.push(line.toString('latin1')))
  for (const chunk of chunks) reader.push(chunk)
  reader.end()
  return lines
}

it('cuts the same lines however the bytes come', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'é', '\n', '\r\n')), fc.array(fc.nat(40)), (letters, cuts) => {
      const whole = Buffer.from(letters.join(''))
      const places = [0, ...cuts.filter((at) => at <= whole.length).sort((a, b) => a - b), whole.length]
      const chunks = places.slice(1).map((end, i) => whole.subarray(places[i], end))
      const lines = letters.join('').split(/\r?\n/)
      if (lines.at(-1) === '') lines.pop()
      expect(cut(chunks)).toEqual(lines.map((line) => Buffer.from(line).toString('latin1')))
    }),
  )
})

it('gives up a line that never ends', () => {
  const half = Buffer.alloc(MAX_LINE / 2 + 1, 'x')
  expect(cut([half, half, Buffer.from('\n')]).map(({ length }) => length)).toEqual([MAX_LINE + 2, 0])
})

it('keeps a carriage return inside a line from ending the event', () => {
  expect(sseBlock(Buffer.from('50 %\r100 %'), 'stderr').toString()).toBe('event: stderr\ndata: 50 %\ndata: 100 %\n\n')
})
