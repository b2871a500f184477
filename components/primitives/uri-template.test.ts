import { describe, expect, it } from 'vitest'
import { expandTemplate, readTemplate } from './uri-template'

// The values and results of RFC 6570 §1.2 and §3.2, levels 1 and 2.
const VALUES = {
  var: 'value',
  hello: 'Hello World!',
  half: '50%',
  path: '/foo/bar',
  empty: '',
  x: '1024',
  y: '768',
  base: 'http://example.com/home/',
}
const EXPANDS: [template: string, uri: string][] = [
  ['{var}', 'value'],
  ['{hello}', 'Hello%20World%21'],
  ['{half}', '50%25'],
  ['O{empty}X', 'OX'],
  ['O{undef}X', 'OX'],
  ['{x,y}', '1024,768'],
  ['{x,hello,y}', '1024,Hello%20World%21,768'],
  ['?{x,empty}', '?1024,'],
  ['?{x,undef}', '?1024'],
  ['{+var}', 'value'],
  ['{+hello}', 'Hello%20World!'],
  ['{+half}', '50%25'],
  ['{base}index', 'http%3A%2F%2Fexample.com%2Fhome%2Findex'],
  ['{+base}index', 'http://example.com/home/index'],
  ['{+path}/here', '/foo/bar/here'],
  ['here?ref={+path}', 'here?ref=/foo/bar'],
  ['X{#var}', 'X#value'],
  ['X{#hello}', 'X#Hello%20World!'],
  ['X{#undef}', 'X'],
  ['trip://{var}/days', 'trip://value/days'],
]

const expand = (template: string, values: Record<string, string>): string => {
  const read = readTemplate(template)
  if (!read.ok) throw new Error(read.reason)
  return expandTemplate(read, values)
}

describe('A URI template', () => {
  it.each(EXPANDS)('%s expands to %s', (template, uri) => {
    expect(expand(template, VALUES)).toBe(uri)
  })

  it('encodes letters beyond ASCII byte by byte', () => {
    expect(expand('{v}', { v: 'é😀' })).toBe('%C3%A9%F0%9F%98%80')
    expect(expand('{+v}', { v: 'a%20é' })).toBe('a%20%C3%A9')
  })

  it('names each variable once, in order', () => {
    expect(readTemplate('a://{b}/{a}/{b}{#c}')).toMatchObject({ ok: true, variables: ['b', 'a', 'c'] })
  })

  it.each(['{/path}', '{?q}', '{list*}', '{var:3}', '{}', '{a', 'a}', '{a b}'])(
    'leaves %s to the person',
    (template) => {
      expect(readTemplate(template).ok).toBe(false)
    },
  )
})
