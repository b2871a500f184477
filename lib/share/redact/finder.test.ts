import { expect, it } from 'vitest'
import { Finder, patternsOf } from './finder'

it('finds a secret where it stands, though a part of it is base64 that is looked into halfway', () => {
  const short = 'tok-live-7f3a91c0d2b4'
  const long = `v1.${btoa(JSON.stringify({ step: 'details', of: 'a state that is sealed', until: 1795299270 }))}.rT-cM-Qo_PA0nZy`
  const patterns = [short, long].flatMap(patternsOf)
  const text = `${'before '.repeat(40)}"${long}" after`
  const from = text.indexOf(long)
  const found = new Finder(
    patterns,
    patterns.map(() => 'x'),
  ).find(text)
  expect(found).toEqual([{ from, to: from + long.length, patterns: [1] }])
})
