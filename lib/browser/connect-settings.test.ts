import { describe, expect, it } from 'vitest'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import { readSettings } from './connect-settings'

describe('Connect settings', () => {
  it.each([undefined, null, 7, 'x', [], {}])('take their defaults when %j is stored', (stored) => {
    expect(readSettings(stored)).toEqual({
      version: 'auto',
      advertised: ADVERTISE_ALL,
      roots: [],
      logLevel: 'none',
      limits: { headers: 30_000 },
      anyCertificate: false,
    })
  })

  it('come back as they were stored', () => {
    const settings = {
      version: '2025-03-26',
      advertised: { ...ADVERTISE_ALL, sampling: false, extensions: { 'com.example/x': { a: [1] } } },
      profile: 'goose',
      roots: [{ uri: 'file:///a', name: 'a' }, { uri: 'file:///b' }],
      logLevel: 'warning',
      limits: { idle: 60_000 },
      anyCertificate: true,
    }
    expect(readSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings)
  })

  it('read what an earlier version stored, before there were tasks and extensions', () => {
    const { tasks: _, extensions: __, ...earlier } = { ...ADVERTISE_ALL, sampling: false }
    expect(readSettings({ advertised: earlier }).advertised).toEqual({ ...ADVERTISE_ALL, sampling: false })
  })

  it('drop what this version does not know', () => {
    expect(
      readSettings({
        version: '1999-01-01',
        logLevel: 'loud',
        roots: [7, { name: 'no uri' }],
        limits: { idle: 'x', total: 5 },
      }),
    ).toMatchObject({
      version: 'auto',
      logLevel: 'none',
      roots: [],
      limits: {},
    })
    expect(readSettings({ advertised: { extensions: { 'com.example/x': 7 } } }).advertised).toEqual(ADVERTISE_ALL)
  })
})
