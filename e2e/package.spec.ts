import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'

const run = promisify(execFile)

/** npm's own words for a registry that cannot be reached; anything else that fails is a fault of the package. */
const UNREACHABLE = /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENOTCACHED|ERR_SOCKET_TIMEOUT/

const readyUrl = (app: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    app.once('exit', (code) => {
      reject(new Error(`The installed app stopped before it was ready (exit ${String(code)}).`))
    })
    if (!app.stdout) return
    createInterface({ input: app.stdout }).on('line', (line) => {
      const url = /^Parley is ready at (\S+)$/.exec(line)?.[1]
      if (url !== undefined) resolve(url)
    })
  })

test('the package runs the command line and the app from an empty folder', async () => {
  test.setTimeout(180_000)
  const folder = await mkdtemp(join(tmpdir(), 'parley-package-'))
  let app: ChildProcess | undefined
  try {
    // The app under test is built already: packing adds the command line only.
    await run('npm', ['pack', '--pack-destination', folder], { maxBuffer: 2 ** 26 })
    const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz')) ?? ''
    await writeFile(join(folder, 'package.json'), '{}')
    const install = ['install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, tarball)]
    const failed = await run('npm', install, { cwd: folder }).then(
      () => undefined,
      (error: unknown) => String((error as { stderr?: unknown }).stderr ?? error),
    )
    test.skip(
      failed !== undefined && UNREACHABLE.test(failed),
      `No registry can be reached: the package is not tested. ${failed ?? ''}`,
    )
    expect(failed).toBeUndefined()

    const parley = (...args: string[]) => run('npx', ['--no-install', 'parley', ...args], { cwd: folder })
    expect((await parley('--help')).stdout).toContain('parley list <url>')

    const env = { ...process.env, PORT: '', PARLEY_DATA: join(folder, 'data') }
    app = spawn('npx', ['--no-install', 'parley', 'start', '--no-open'], {
      cwd: folder,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const url = new URL(await readyUrl(app))
    const page = await fetch(url)
    const html = await page.text()
    expect(page.status).toBe(200)
    expect((await parley('list', `${url.origin}/api/demo/concierge/mcp`)).stdout).toContain('book_trip')
    const script = /<script[^>]+src="([^"]+)"/.exec(html)?.[1] ?? ''
    expect((await fetch(new URL(script, url))).status).toBe(200)
  } finally {
    // npx, its shell and the app are one process group.
    if (app?.pid !== undefined && app.exitCode === null) process.kill(-app.pid, 'SIGTERM')
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
})
