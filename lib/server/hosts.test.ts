import { networkInterfaces } from 'node:os'
import { expect, test } from 'vitest'
import { isOwn } from './addresses'
import { isLocalHost, urlHost } from './hosts'

test('what only this machine reaches is told from what others reach', () => {
  expect([undefined, 'localhost', '127.0.0.1', '127.0.0.2', '::1'].map(isLocalHost)).not.toContain(false)
  expect(['0.0.0.0', '::', '192.168.1.20', 'box.lan'].map(isLocalHost)).not.toContain(true)
})

test('the link names an address that a browser on this machine can open', () => {
  expect(['127.0.0.1', 'localhost', '0.0.0.0', '::', '::1', 'box.lan'].map(urlHost)).toEqual([
    '127.0.0.1',
    'localhost',
    '127.0.0.1',
    '[::1]',
    '[::1]',
    'box.lan',
  ])
})

test('every spelling of an interface’s address is this machine’s own', () => {
  const v4 = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family }) => family === 'IPv4')
    .map(({ address }) => address)
  expect(v4).not.toEqual([])
  for (const address of v4) {
    const [a, b, c, d] = address.split('.').map((part) => Number(part).toString(16).padStart(2, '0'))
    expect([address, `::ffff:${address}`, `::ffff:${a}${b}:${c}${d}`].map(isOwn)).not.toContain(false)
  }
  expect(['', 'localhost', '203.0.113.77', '::ffff:203.0.113.77'].map(isOwn)).not.toContain(true)
})
