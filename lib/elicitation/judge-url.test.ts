import { describe, expect, it } from 'vitest'
import { judgeUrl } from './judge-url'
import type { UrlWarning } from './judge-url'

const OPENABLE: [url: string, shownHost: string, warnings: UrlWarning[]][] = [
  ['https://example.com/pay?id=1', 'example.com', []],
  ['http://example.com/', 'example.com', ['http']],
  ['https://bank.example@evil.example/', 'evil.example', ['userinfo']],
  ['https://:secret@evil.example/', 'evil.example', ['userinfo']],
  ['https://xn--80ak6aa92e.com/', 'аррӏе.com', ['punycode']],
  ['https://аррӏе.com/', 'аррӏе.com', ['punycode']],
  ['https://bücher.example/', 'bücher.example', ['punycode']],
  ['https://xn--wgv71a119e.example/', '日本語.example', ['punycode']],
  ['https://10.0.0.1/', '10.0.0.1', ['ip']],
  ['https://0x7f.1/', '127.0.0.1', ['loopback']],
  ['https://2130706433/', '127.0.0.1', ['loopback']],
  ['https://[2001:db8::1]/', '[2001:db8::1]', ['ip']],
  ['http://localhost:3000/approve', 'localhost', ['loopback']],
  ['https://example.com:8443/', 'example.com', ['port']],
  ['https://exa\tmple.com/', 'example.com', ['hidden']],
  ['https://example.com/\u202egpj.exe', 'example.com', ['hidden']],
]

const REFUSED = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<b>hi</b>',
  'file:///etc/passwd',
  'blob:https://example.com/123',
  'vscode://file/tmp',
  '/relative',
  'example.com',
  '',
]

describe('A URL from a server', () => {
  it.each(OPENABLE)('%s is shown as host %s with the warnings %j', (url, shownHost, warnings) => {
    expect(judgeUrl(url)).toMatchObject({ openable: true, shownHost, warnings })
  })

  it.each(REFUSED)('cannot be opened when it is %j', (url) => {
    expect(judgeUrl(url).openable).toBe(false)
  })

  it('keeps the host that will be looked up beside the one that is shown', () => {
    expect(judgeUrl('https://аррӏе.com/')).toMatchObject({ host: 'xn--80ak6aa92e.com' })
  })

  it('leaves a label alone that only pretends to be Punycode', () => {
    // The URL parser of some browsers accepts such a host, others refuse it: neither may throw here.
    expect(() => judgeUrl('https://xn--a.example/')).not.toThrow()
  })
})
