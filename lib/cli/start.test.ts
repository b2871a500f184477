import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

const start = async (args: string[], env: Record<string, string> = {}) => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/start.ts', '--no-open', ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (bytes: Buffer) => (stdout += bytes.toString()))
  child.stderr.on('data', (bytes: Buffer) => (stderr += bytes.toString()))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, stdout, stderr }
}

test('--help explains flags and environment', async () => {
  const { code, stdout, stderr } = await start(['--help'])
  expect([code, stderr]).toEqual([0, ''])
  for (const word of ['--no-open', '--dev', 'PORT', 'HOST', 'PARLEY_TOKEN', 'PARLEY_DATA'])
    expect(stdout).toContain(word)
})

test('an unknown flag is named, with the help, and exits 2', async () => {
  const { code, stdout, stderr } = await start(['--prot', '80'])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('--prot')
  expect(stderr).toContain('Usage:')
})

test('a port that is set and taken is an error, not another port', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  onTestFinished(() => void other.close())
  const { port } = other.address() as AddressInfo
  const { code, stdout, stderr } = await start([], { PORT: String(port) })
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toContain(`Port ${port} is taken`)
})

test('a setting that cannot be used is named, and the token is never printed', async () => {
  const { code, stdout, stderr } = await start([], { PARLEY_TOKEN: 'not/in a url' })
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toContain('PARLEY_TOKEN is not usable')
  expect(stderr).not.toContain('not/in a url')
})
