import { describe, expect, it } from 'vitest'
import { expandTemplate, readTemplate, type TemplateValues } from './uri-template'

// The values and results of RFC 6570 §3.2; every expression of its sections 3.2.2 to 3.2.9.
const VALUES: TemplateValues = {
  count: ['one', 'two', 'three'],
  dom: ['example', 'com'],
  dub: 'me/too',
  hello: 'Hello World!',
  half: '50%',
  var: 'value',
  who: 'fred',
  base: 'http://example.com/home/',
  path: '/foo/bar',
  list: ['red', 'green', 'blue'],
  keys: { semi: ';', dot: '.', comma: ',' },
  v: '6',
  x: '1024',
  y: '768',
  empty: '',
  empty_keys: {},
}
const EXPANDS = `
{count} one,two,three|{count*} one,two,three|{/count} /one,two,three|{/count*} /one/two/three
{;count} ;count=one,two,three|{;count*} ;count=one;count=two;count=three
{?count} ?count=one,two,three|{?count*} ?count=one&count=two&count=three|{&count*} &count=one&count=two&count=three
{var} value|{hello} Hello%20World%21|{half} 50%25|O{empty}X OX|O{undef}X OX
{x,y} 1024,768|{x,hello,y} 1024,Hello%20World%21,768|?{x,empty} ?1024,|?{x,undef} ?1024|?{undef,y} ?768
{var:3} val|{var:30} value|{list} red,green,blue|{list*} red,green,blue
{keys} semi,%3B,dot,.,comma,%2C|{keys*} semi=%3B,dot=.,comma=%2C
{+var} value|{+hello} Hello%20World!|{+half} 50%25|{base}index http%3A%2F%2Fexample.com%2Fhome%2Findex
{+base}index http://example.com/home/index|O{+empty}X OX|O{+undef}X OX|{+path}/here /foo/bar/here
here?ref={+path} here?ref=/foo/bar|up{+path}{var}/here up/foo/barvalue/here|{+x,hello,y} 1024,Hello%20World!,768
{+path,x}/here /foo/bar,1024/here|{+path:6}/here /foo/b/here|{+list} red,green,blue|{+list*} red,green,blue
{+keys} semi,;,dot,.,comma,,|{+keys*} semi=;,dot=.,comma=,
{#var} #value|{#hello} #Hello%20World!|{#half} #50%25|foo{#empty} foo#|foo{#undef} foo|{#x,hello,y} #1024,Hello%20World!,768
{#path,x}/here #/foo/bar,1024/here|{#path:6}/here #/foo/b/here|{#list} #red,green,blue|{#list*} #red,green,blue
{#keys} #semi,;,dot,.,comma,,|{#keys*} #semi=;,dot=.,comma=,
{.who} .fred|{.who,who} .fred.fred|{.half,who} .50%25.fred|www{.dom*} www.example.com|X{.var} X.value|X{.empty} X.
X{.undef} X|X{.var:3} X.val|X{.list} X.red,green,blue|X{.list*} X.red.green.blue|X{.keys} X.semi,%3B,dot,.,comma,%2C
X{.keys*} X.semi=%3B.dot=..comma=%2C|X{.empty_keys} X|X{.empty_keys*} X
{/who} /fred|{/who,who} /fred/fred|{/half,who} /50%25/fred|{/who,dub} /fred/me%2Ftoo|{/var} /value|{/var,empty} /value/
{/var,undef} /value|{/var,x}/here /value/1024/here|{/var:1,var} /v/value|{/list} /red,green,blue|{/list*} /red/green/blue
{/list*,path:4} /red/green/blue/%2Ffoo|{/keys} /semi,%3B,dot,.,comma,%2C|{/keys*} /semi=%3B/dot=./comma=%2C
{;who} ;who=fred|{;half} ;half=50%25|{;empty} ;empty|{;v,empty,who} ;v=6;empty;who=fred|{;v,bar,who} ;v=6;who=fred
{;x,y} ;x=1024;y=768|{;x,y,empty} ;x=1024;y=768;empty|{;x,y,undef} ;x=1024;y=768|{;hello:5} ;hello=Hello
{;list} ;list=red,green,blue|{;list*} ;list=red;list=green;list=blue|{;keys} ;keys=semi,%3B,dot,.,comma,%2C
{;keys*} ;semi=%3B;dot=.;comma=%2C
{?who} ?who=fred|{?half} ?half=50%25|{?x,y} ?x=1024&y=768|{?x,y,empty} ?x=1024&y=768&empty=|{?x,y,undef} ?x=1024&y=768
{?var:3} ?var=val|{?list} ?list=red,green,blue|{?list*} ?list=red&list=green&list=blue
{?keys} ?keys=semi,%3B,dot,.,comma,%2C|{?keys*} ?semi=%3B&dot=.&comma=%2C
{&who} &who=fred|{&half} &half=50%25|?fixed=yes{&x} ?fixed=yes&x=1024|{&x,y,empty} &x=1024&y=768&empty=
{&x,y,undef} &x=1024&y=768|{&var:3} &var=val|{&list} &list=red,green,blue|{&list*} &list=red&list=green&list=blue
{&keys} &keys=semi,%3B,dot,.,comma,%2C|{&keys*} &semi=%3B&dot=.&comma=%2C
trip://{var}/days trip://value/days|a{undef}b{?undef}{#undef} ab`
  .trim()
  .split(/[|\n]/)
  .map((line): [string, string] => {
    const [template = '', uri = ''] = line.split(' ')
    return [template, uri]
  })

const expand = (template: string, values: TemplateValues): string => {
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

  it('encodes what a literal may not hold, and leaves its triplets', () => {
    expect(expand('é b%20{var}', VALUES)).toBe('%C3%A9%20b%20value')
  })

  it('counts a prefix in characters, not in the halves of one', () => {
    expect(expand('{v:2}', { v: '😀é!' })).toBe('%F0%9F%98%80%C3%A9')
  })

  it('takes nothing for a value that every object has', () => {
    expect(expand('a{constructor}b', {})).toBe('ab')
  })

  it('names each variable once, in order, and those that are lists', () => {
    expect(readTemplate('a://{b}/{a}/{b:2}{#c,d.e*}')).toMatchObject({
      ok: true,
      variables: ['b', 'a', 'c', 'd.e'],
      lists: ['d.e'],
    })
  })

  it.each(['{}', '{a', 'a}', '{a b}', '{=a}', '{!a}', '{a:0}', '{a:12345}', '{a:3*}', '{?}', '{a,}', '{.a..b}'])(
    'leaves %s to the person',
    (template) => {
      expect(readTemplate(template).ok).toBe(false)
    },
  )
})
