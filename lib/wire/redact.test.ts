import { describe, expect, it } from 'vitest'
import type { EventBody, HttpId } from '@/lib/recording/events'
import { redactEvent, redactText, redactValue } from './redact'

const KEY = 'sk-a/b"c=='

describe('redactText', () => {
  it.each([
    [`Bearer ${KEY}`, 'Bearer [key]'],
    [JSON.stringify({ key: KEY }), '{"key":"[key]"}'],
    [JSON.stringify({ key: KEY }).replaceAll('/', '\\/'), '{"key":"[key]"}'],
    [`?key=${encodeURIComponent(KEY)}`, '?key=[key]'],
    [`?key=${encodeURIComponent(KEY).toLowerCase()}`, '?key=[key]'],
    // What escapes HTML within JSON does it like this.
    [JSON.stringify({ key: KEY }).replaceAll('=', '\\u003d').replaceAll('/', '\\u002F'), '{"key":"[key]"}'],
    [JSON.stringify({ raw: JSON.stringify({ key: KEY }) }), '{"raw":"{\\"key\\":\\"[key]\\"}"}'],
    [`${KEY}${KEY}`, '[key][key]'],
    ['nothing here', 'nothing here'],
  ])('makes of %s %s', (text, safe) => {
    expect(redactText(text, [KEY])).toBe(safe)
  })

  it('finds a key that was pasted with white space around it', () => {
    expect(redactText('Bearer abc123', [' abc123\n'])).toBe('Bearer [key]')
  })

  it.each(['', ' ', '\n'])('hides nothing for the empty key %j', (secret) => {
    expect(redactText('a b\nc', [secret])).toBe('a b\nc')
  })

  it.each(['ключ-😀', 'a\\b\nc\td', '$1^(x)[y]{z}|.*+?-'])('finds the unusual key %j', (secret) => {
    expect(redactText(`<${JSON.stringify({ secret })}>`, [secret])).toBe('<{"secret":"[key]"}>')
    expect(redactText(`<${encodeURIComponent(secret)}>`, [secret])).toBe('<[key]>')
  })

  it('hides each of several secrets, the longer where one begins another', () => {
    expect(redactText('abcdef abc', ['abc', 'abcdef'])).toBe('[key] [key]')
  })

  it('survives a key that is no Unicode', () => {
    expect(redactText('a\ud800b', ['\ud800'])).toBe('a[key]b')
  })
})

it('looks into the names of members, too', () => {
  expect(redactValue({ a: [{ [KEY]: 1 }] }, [KEY])).toEqual({ a: [{ '[key]': 1 }] })
})

describe('redactEvent', () => {
  const httpId = 'http-1' as HttpId
  const frame = (raw: string, encoding: 'utf8' | 'base64'): EventBody => ({
    type: 'frame-received',
    httpId,
    source: 'body',
    raw,
    encoding,
    size: 99,
  })

  it('looks into headers, URLs, bodies and problems', () => {
    const problem = { code: 'X', title: 't', cause: `no ${KEY}`, action: 'a' }
    const events: EventBody[] = [
      {
        type: 'http-request-sent',
        httpId,
        lane: 'provider',
        method: 'POST',
        url: `http://x/${KEY}`,
        headers: [['a', KEY]],
        body: KEY,
      },
      { type: 'http-response-received', httpId, status: 200, statusText: KEY, headers: [['x-echo', `=${KEY}=`]] },
      frame(`data: ${KEY}\n\n`, 'utf8'),
      { type: 'http-ended', httpId, how: 'failed', size: 3, problem },
    ]
    const safe = events.map((event) => redactEvent(event, [KEY]))
    expect(JSON.stringify(safe)).not.toContain('sk-a')
    expect(safe[1]).toMatchObject({ headers: [['x-echo', '=[key]=']] })
    expect(safe[2]).toMatchObject({ raw: 'data: [key]\n\n', size: 99 })
  })

  it('looks into bytes that are no text, and leaves others as they are', () => {
    expect(redactEvent(frame(btoa('\xffkey1234\xfe'), 'base64'), ['key1234'])).toMatchObject({
      raw: btoa('\xff[key]\xfe'),
    })
    expect(redactEvent(frame(btoa('\xff\xfe'), 'base64'), ['key1234'])).toEqual(frame(btoa('\xff\xfe'), 'base64'))
  })

  it('does not unmake an event for a key that is one of its own words', () => {
    const event = frame('a body of utf8', 'utf8')
    expect(redactEvent(event, ['body', 'utf8', 'http', 'received'])).toEqual({ ...event, raw: 'a [key] of [key]' })
  })

  it('changes nothing without a key', () => {
    const event = frame('x', 'utf8')
    expect(redactEvent(event, ['', ' '])).toBe(event)
  })

  it('keeps the members of a problem, whatever the key', () => {
    const problem = { code: 'X', title: 't', cause: 'no title', action: 'a' }
    expect(redactEvent({ type: 'http-ended', httpId, how: 'failed', size: 3, problem }, ['title'])).toMatchObject({
      problem: { ...problem, cause: 'no [key]' },
    })
  })
})
