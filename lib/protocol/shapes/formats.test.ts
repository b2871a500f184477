import { describe, expect, it } from 'vitest'
import { HAS_FORMAT } from './formats'
import type { Format } from './shape'

const CASES: Readonly<Record<Format, { readonly fits: readonly string[]; readonly misfits: readonly string[] }>> = {
  uri: {
    fits: [
      'https://user:pw@example.com:8080/a//b?c=d/e?f#g?h',
      'file:///srv/a%20b',
      'urn:isbn:0451450523',
      'trip://oslo',
      'mailto:bo@example.com',
      'http://[2001:db8::1]/',
      'x:',
      'data:image/png;base64,QQ==',
    ],
    misfits: [
      '',
      'a',
      '/path',
      '//host/path',
      '1x://a',
      'http://a b',
      'http://é',
      'a:%2',
      'a:[b]',
      'a:b#c#d',
      'http://a:b:c/',
    ],
  },
  'uri-template': {
    fits: ['', 'plain', 'file:///{path}', '{+rest}{#hash}{?q,page*}', '{a.b,c:30}', '%41{x}', 'café/{id}'],
    misfits: ['{', '}', '{}', '{a b}', '{a', 'a}', '{{a}}', '{a..b}', '{.}', '{a:0}', 'a b', '%4', '<a>'],
  },
  byte: {
    fits: ['', 'QQ==', 'QUI=', 'QUJD', '+/+/'],
    misfits: ['Q', 'QQ', 'QQ=', 'Q===', 'QQ==\n', 'QU-D', 'Q=Q=', '===='],
  },
}

describe.each(Object.entries(CASES))('%s', (format, { fits, misfits }) => {
  const has = HAS_FORMAT[format as Format]
  it.each(fits)('accepts %j', (text) => {
    expect(has(text)).toBe(true)
  })
  it.each(misfits)('refuses %j', (text) => {
    expect(has(text)).toBe(false)
  })
})

it('judges megabytes of hostile text without overflowing', () => {
  for (const unit of ['%41', '/']) {
    expect(HAS_FORMAT.uri(`x:a/${unit.repeat(3_000_000)}`)).toBe(true)
  }
  expect(HAS_FORMAT['uri-template']('{a}'.repeat(200_000))).toBe(true)
  expect(HAS_FORMAT.byte('QUJD'.repeat(3_000_000))).toBe(true)
})
