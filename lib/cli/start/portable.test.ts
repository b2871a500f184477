import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makePortable } from './portable'

test('a build names no folder of this machine, and its externals as a package.json does', () => {
  const root = mkdtempSync(join(tmpdir(), 'parley-test-'))
  onTestFinished(() => {
    rmSync(root, { recursive: true })
  })
  const at = (path: string): string => join(root, '.next', path)
  mkdirSync(at('server/chunks'), { recursive: true })
  mkdirSync(at('node_modules/@scope'), { recursive: true })
  symlinkSync('../../node_modules/undici', at('node_modules/undici-43b6dae3674542ed'))
  symlinkSync('../../../node_modules/@scope/part', at('node_modules/@scope/part-0123456789abcdef'))
  const source =
    'e.x("undici-43b6dae3674542ed",()=>require("undici-43b6dae3674542ed"));e.y("@scope/part-0123456789abcdef/x")'
  writeFileSync(at('server/chunks/a.js'), source)
  writeFileSync(at('required-server-files.json'), JSON.stringify({ appDir: root, files: ['.next/x'] }))
  makePortable(root)
  makePortable(root)
  expect(readFileSync(at('server/chunks/a.js'), 'utf8')).toBe(
    'e.x("undici",()=>require("undici"));e.y("@scope/part/x")',
  )
  expect(readFileSync(at('required-server-files.json'), 'utf8')).toBe('{"appDir":".","files":[".next/x"]}')
})
