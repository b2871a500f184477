// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { headerOrigin, headersFor, rememberedHeaders, setHeadersFor, typedHeaders } from './server-headers'

const A = 'https://a.example'
const SECRET: [string, string][] = [['Authorization', 'Bearer s3cret']]
const stored = (): string => `${sessionStorage.getItem('parley.headers') ?? ''}${JSON.stringify(localStorage)}`

describe('Headers typed for a server', () => {
  beforeEach(() => {
    rememberedHeaders.set({})
    typedHeaders.set({})
  })

  it('are sent to that server only, whatever its path', () => {
    setHeadersFor(A, SECRET, false)
    expect(headersFor(headerOrigin('https://a.example/mcp'))).toEqual(SECRET)
    expect(headersFor(headerOrigin('https://a.example/sse?x=1'))).toEqual(SECRET)
    expect(headersFor(headerOrigin('https://a.example:8443/mcp'))).toEqual([])
    expect(headersFor(headerOrigin('http://a.example/mcp'))).toEqual([])
    expect(headersFor(headerOrigin('https://a.example.evil.example/mcp'))).toEqual([])
    expect(headersFor(headerOrigin('not a url'))).toEqual([])
  })

  it('are written nowhere unless the user ticks it', () => {
    setHeadersFor(A, SECRET, false)
    expect(stored()).not.toContain('s3cret')
  })

  it('are kept for the tab when ticked, and removed when unticked', () => {
    setHeadersFor(A, SECRET, true)
    expect(sessionStorage.getItem('parley.headers')).toContain('s3cret')
    typedHeaders.set({})
    expect(headersFor(A)).toEqual(SECRET)
    setHeadersFor(A, SECRET, false)
    expect(stored()).not.toContain('s3cret')
  })
})
