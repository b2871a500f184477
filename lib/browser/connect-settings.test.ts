import { describe, expect, it } from 'vitest'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import { readSettings } from './connect-settings'

describe('Connect settings', () => {
  it.each([undefined, null, 7, 'x', [], {}])('take their defaults when %j is stored', (stored) => {
    expect(readSettings(stored)).toEqual({ version: 'auto', advertised: ADVERTISE_ALL, roots: [], logLevel: 'none' })
  })

  it('come back as they were stored', () => {
    const settings = {
      version: '2025-03-26',
      advertised: { ...ADVERTISE_ALL, sampling: false },
      roots: [{ uri: 'file:///a', name: 'a' }, { uri: 'file:///b' }],
      logLevel: 'warning',
    }
    expect(readSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings)
  })

  it('drop what this version does not know', () => {
    expect(readSettings({ version: '1999-01-01', logLevel: 'loud', roots: [7, { name: 'no uri' }] })).toMatchObject({
      version: 'auto',
      logLevel: 'none',
      roots: [],
    })
  })
})
