import { expect, test } from 'vitest'
import { openerFor } from './open-browser'

test('each system has its opener', () => {
  expect(openerFor('darwin', {})).toEqual(['open'])
  expect(openerFor('win32', {})?.[0]).toBe('cmd')
  expect(openerFor('linux', { DISPLAY: ':0' })).toEqual(['xdg-open'])
  expect(openerFor('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toEqual(['xdg-open'])
})

test('nothing opens where nobody would see it', () => {
  expect(openerFor('linux', {})).toBeUndefined()
  expect(openerFor('darwin', { CI: 'true' })).toBeUndefined()
})
