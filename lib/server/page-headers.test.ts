import { expect, test } from 'vitest'
import { pageHeaders } from './page-headers'

const policy = (dev: boolean): string => pageHeaders('n0nce', { dev })['content-security-policy']
const directive = (name: string, dev = false): string | undefined =>
  policy(dev)
    .split('; ')
    .find((part) => part.startsWith(`${name} `))

test('only scripts with this response’s nonce run', () => {
  expect(directive('script-src')).toBe("script-src 'nonce-n0nce' 'strict-dynamic'")
  expect(directive('default-src')).toBe("default-src 'none'")
})

test('the page talks to its own server only, and sits in nobody’s frame', () => {
  expect(directive('connect-src')).toBe("connect-src 'self'")
  expect(directive('form-action')).toBe("form-action 'self'")
  expect(directive('base-uri')).toBe("base-uri 'none'")
  expect(directive('frame-ancestors')).toBe("frame-ancestors 'none'")
})

test('the page that may open apps frames their sandbox, and nothing else', () => {
  expect(policy(false)).not.toContain('frame-src')
  expect(pageHeaders('n', { dev: false, frames: 'http://localhost:4319' })['content-security-policy']).toContain(
    '; frame-src http://localhost:4319;',
  )
})

test('development adds what Next’s dev server needs, and nothing to the rest', () => {
  expect(directive('script-src', true)).toContain("'unsafe-eval'")
  expect(directive('connect-src', true)).toBe("connect-src 'self' ws: wss:")
  expect(directive('img-src', true)).toBe(directive('img-src'))
})
