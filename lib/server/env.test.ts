import { homedir } from 'node:os'
import { expect, test } from 'vitest'
import { readSettings } from './env'

test('nothing set means defaults', () => {
  expect(readSettings({})).toEqual({ dataDir: `${homedir()}/.local/share/parley` })
  expect(readSettings({ PORT: '', HOST: '', PARLEY_TOKEN: '', PARLEY_DATA: '' })).toEqual(readSettings({}))
})

test('what is set is taken', () => {
  expect(readSettings({ PORT: '8080', HOST: '[::1]', PARLEY_TOKEN: 'dev', PARLEY_DATA: '/var/parley' })).toEqual({
    port: 8080,
    host: '::1',
    token: 'dev',
    dataDir: '/var/parley',
  })
})

test('the data directory follows XDG, except where that is relative', () => {
  expect(readSettings({ XDG_DATA_HOME: '/data' }).dataDir).toBe('/data/parley')
  expect(readSettings({ XDG_DATA_HOME: 'data' }).dataDir).toBe(`${homedir()}/.local/share/parley`)
})

test.each([
  [{ PORT: '0' }, 'PORT'],
  [{ PORT: '65536' }, 'PORT'],
  [{ PORT: '80a' }, 'PORT'],
  [{ PORT: '-1' }, 'PORT'],
  [{ DATABASE_URL: 'mysql://db/parley' }, 'DATABASE_URL'],
  [{ PARLEY_SANDBOX_ORIGIN: 'apps.example' }, 'PARLEY_SANDBOX_ORIGIN'],
  [{ PARLEY_SANDBOX_ORIGIN: 'https://apps.example/path' }, 'PARLEY_SANDBOX_ORIGIN'],
  [{ PARLEY_SANDBOX_ORIGIN: 'ftp://apps.example' }, 'PARLEY_SANDBOX_ORIGIN'],
  [{ HOST: 'http://localhost' }, 'HOST'],
  [{ HOST: 'a b' }, 'HOST'],
  [{ PARLEY_TOKEN: 'with space' }, 'PARLEY_TOKEN'],
  [{ PARLEY_TOKEN: 'a#b' }, 'PARLEY_TOKEN'],
])('%j is refused by name, with what to set', (env, name) => {
  expect(() => readSettings(env)).toThrow(
    expect.objectContaining({
      problem: expect.objectContaining({ code: 'BAD_SETTING', title: `${name} is not usable` }) as unknown,
    }),
  )
})

test('a PostgreSQL URL is taken as it is', () => {
  for (const url of ['postgres://u:p@db/parley', 'postgresql://db'])
    expect(readSettings({ DATABASE_URL: url })).toMatchObject({ databaseUrl: url })
})

test('a bad token is not repeated, nor is what may hold a password', () => {
  expect(() => readSettings({ DATABASE_URL: 'mysql://me:hunter2@db' })).toThrow(expect.not.stringContaining('hunter2'))
  expect(() => readSettings({ PARLEY_TOKEN: 'my secret' })).toThrow(expect.not.stringContaining('my secret'))
})
