import { expect, test } from 'vitest'
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
