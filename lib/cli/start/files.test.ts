import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { whyBuild } from './build'
import { writeRunFile } from './run-file'
import { sourceStamp } from './source-stamp'

const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'parley-test-'))
  onTestFinished(() => {
    rmSync(path, { recursive: true })
  })
  return path
}

describe('the run file', () => {
  test('tells scripts where the app is, and only this user', () => {
    const data = join(folder(), 'deep', 'parley')
    const run = { pid: 42, port: 4319, url: 'http://127.0.0.1:4319/#token=t' }
    writeRunFile(data, run)
    const path = join(data, 'run.json')
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(run)
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test('is removed by the run that wrote it, not by an earlier one', () => {
    const data = folder()
    const forgetFirst = writeRunFile(data, { pid: 1, port: 1, url: 'first' })
    const forgetSecond = writeRunFile(data, { pid: 2, port: 2, url: 'second' })
    forgetFirst()
    expect(readFileSync(join(data, 'run.json'), 'utf8')).toContain('second')
    forgetSecond()
    expect(() => statSync(join(data, 'run.json'))).toThrow('ENOENT')
  })
})

describe('a build is needed', () => {
  const project = (): string => {
    const root = folder()
    mkdirSync(join(root, 'app'))
    mkdirSync(join(root, 'lib', 'cli'), { recursive: true })
    writeFileSync(join(root, 'app', 'page.tsx'), 'one')
    return root
  }
  const build = (root: string): void => {
    mkdirSync(join(root, '.next'), { recursive: true })
    writeFileSync(join(root, '.next', 'BUILD_ID'), 'x')
    writeFileSync(join(root, '.next', 'parley-sources'), sourceStamp(root))
  }
  const why = (root: string): string | undefined => whyBuild(root, sourceStamp(root))

  test('when there is none', () => {
    expect(why(project())).toBe('there is no build yet')
  })

  test('when a source or the lockfile changed, came or went, not when only its time did', () => {
    const root = project()
    build(root)
    utimesSync(join(root, 'app', 'page.tsx'), 0, 0)
    expect(why(root)).toBeUndefined()
    writeFileSync(join(root, 'package-lock.json'), '{}')
    expect(why(root)).toBe('the sources changed since the last build')
    build(root)
    writeFileSync(join(root, 'app', 'page.tsx'), 'two')
    expect(why(root)).toBe('the sources changed since the last build')
    build(root)
    rmSync(join(root, 'app', 'page.tsx'))
    expect(why(root)).toBe('the sources changed since the last build')
  })

  test('not for the command line or a test: they are no part of the app', () => {
    const root = project()
    build(root)
    writeFileSync(join(root, 'lib', 'cli', 'main.ts'), 'new')
    writeFileSync(join(root, 'app', 'page.test.tsx'), 'new')
    expect(why(root)).toBeUndefined()
  })
})
