import { spawn } from 'node:child_process'
import { startApp } from './setup/app'
import { findChromium } from './setup/chromium'

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** Runs Playwright against a freshly started app; extra arguments go to `playwright test`. */
const main = async (): Promise<number> => {
  const executable = findChromium(say)
  const app = await startApp(say)
  try {
    return await new Promise((resolve, reject) => {
      const child = spawn(
        'npx',
        ['playwright', 'test', '--config', 'e2e/playwright.config.ts', ...process.argv.slice(2)],
        {
          stdio: 'inherit',
          env: { ...process.env, PARLEY_URL: app.url, PARLEY_CHROMIUM: executable },
        },
      )
      child.once('error', reject)
      child.once('exit', (code) => {
        resolve(code ?? 1)
      })
    })
  } finally {
    await app.stop()
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
