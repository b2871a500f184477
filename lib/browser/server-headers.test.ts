// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import type { Owner } from './per-session'
import { headerOrigin, headersFor, rememberedHeaders, setHeadersFor, typedHeaders } from './server-headers'

const A = 'https://a.example'
const SECRET: [string, string][] = [['Authorization', 'Bearer s3cret']]
const stored = (): string => JSON.stringify([sessionStorage, localStorage].map((storage) => Object.entries(storage)))

let session: Owner

describe('Headers typed for a server', () => {
  beforeEach(() => {
    sessionStorage.clear()
    for (const choice of [rememberedHeaders, typedHeaders]) {
      choice.last.set({})
    }
    session = { slot: '1' }
  })

  it('are sent to that server only, whatever its path', () => {
    setHeadersFor(session, A, SECRET, false)
    expect(headersFor(session, headerOrigin('https://a.example/mcp'))).toEqual(SECRET)
    expect(headersFor(session, headerOrigin('https://a.example/sse?x=1'))).toEqual(SECRET)
    expect(headersFor(session, headerOrigin('https://a.example:8443/mcp'))).toEqual([])
    expect(headersFor(session, headerOrigin('http://a.example/mcp'))).toEqual([])
    expect(headersFor(session, headerOrigin('https://a.example.evil.example/mcp'))).toEqual([])
    expect(headersFor(session, headerOrigin('not a url'))).toEqual([])
  })

  it('are written nowhere unless the user ticks it', () => {
    setHeadersFor(session, A, SECRET, false)
    expect(stored()).not.toContain('s3cret')
  })

  it('are kept for the tab when ticked, and removed when unticked', () => {
    setHeadersFor(session, A, SECRET, true)
    expect(sessionStorage.getItem('parley.headers')).toContain('s3cret')
    typedHeaders.set(session, {})
    expect(headersFor(session, A)).toEqual(SECRET)
    setHeadersFor(session, A, SECRET, false)
    expect(stored()).not.toContain('s3cret')
  })

  it('are a session’s own: another one begins with them, and what either changes then is its own', () => {
    const [first, second]: readonly [Owner, Owner] = [session, { slot: '2' }]
    setHeadersFor(first, A, SECRET, true)
    expect(headersFor(second, A)).toEqual(SECRET)
    setHeadersFor(second, A, [['Authorization', 'Bearer other']], true)
    expect(headersFor(first, A)).toEqual(SECRET)
    // The page is loaded again.
    typedHeaders.last.set({})
    expect(headersFor({ slot: '1' }, A)).toEqual(SECRET)
    expect(headersFor({ slot: '2' }, A)).toEqual([['Authorization', 'Bearer other']])
  })
})
