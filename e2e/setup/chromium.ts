import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

const found = (): string | undefined => [chromium.executablePath(), ...SYSTEM].find((path) => existsSync(path))

/** Runs apt-get, as root or through a sudo that asks for no password. */
const apt = (args: string[]): void => {
  const command = ['apt-get', ...args]
  const [file, ...rest] = process.getuid?.() === 0 ? command : ['sudo', '-n', ...command]
  if (file === undefined) return
  execFileSync(file, rest, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

/**
 * The Chromium to test in: Playwright's own where it is installed, else the system's, else one that apt installs.
 * @throws Error that says what to do when none can be had.
 */
export const findChromium = (say: (line: string) => void): string => {
  const present = found()
  if (present !== undefined) return present
  say('No Chromium found: installing the chromium package with apt-get …')
  try {
    apt(['update', '-qq'])
    apt(['install', '-y', '-qq', 'chromium'])
  } catch (error) {
    throw new Error(
      `The end-to-end tests need a Chromium, and apt-get could not install one (${String(error)}). ` +
        'Install it yourself (`npx playwright install chromium`, or your system’s chromium package), then run the tests again.',
      { cause: error },
    )
  }
  const installed = found()
  if (installed === undefined) throw new Error('apt-get installed chromium, but no executable was found.')
  return installed
}
