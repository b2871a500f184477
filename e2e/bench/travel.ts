import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { startApp } from '@/e2e/setup/app'
import { findChromium } from '@/e2e/setup/chromium'
import { longSession } from './long-session'

const EVENTS = 100_000
const PATIENCE = 180_000

type Watched = { __watch: { rows: () => number; tasks: { startTime: number; duration: number }[] } }

/** In every page: its long main-thread tasks, and the timeline's rows. Text, for its names must stay as they are. */
const WATCH = `window.__watch = {
  tasks: [],
  rows: () => Number(document.querySelector('[role=grid][aria-label=Timeline]')?.getAttribute('aria-rowcount') ?? 0),
}
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) __watch.tasks.push({ startTime, duration })
}).observe({ type: 'longtask' })`

/** Of the tasks since the last look, up to `until` on the page's clock. */
const longestTask = (page: Page, until = Number.POSITIVE_INFINITY): Promise<number> =>
  page.evaluate((end) => {
    const { tasks } = (window as unknown as Watched).__watch
    const later = tasks.filter(({ startTime }) => startTime > end)
    const looked = tasks.splice(0, tasks.length, ...later).filter(({ startTime }) => startTime <= end)
    return Math.max(0, ...looked.map(({ duration }) => duration))
  }, until)

/** Milliseconds, by the page's clock, at which it has more rows than `rows`. */
const whenRows = async (page: Page, rows: number): Promise<number> => {
  const seen = await page.waitForFunction(
    (wanted) => {
      const state = (window as unknown as Partial<Watched>).__watch
      return state && state.rows() > wanted ? performance.now() : undefined
    },
    rows,
    { timeout: PATIENCE, polling: 'raf' },
  )
  return (await seen.jsonValue()) ?? Number.NaN
}

const settledRows = async (page: Page): Promise<number> => {
  for (let before = -1; ;) {
    const rows = await page.evaluate(() => (window as unknown as Watched).__watch.rows())
    if (rows === before) return rows
    before = rows
    await page.waitForTimeout(1500)
  }
}

const ms = (value: number): string => `${Math.round(value).toLocaleString('en')} ms`

const opened = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addInitScript(WATCH)
  return context.newPage()
}

const importing = async (page: Page, file: string): Promise<string> => {
  await page.getByRole('button', { name: /^Files/ }).click()
  const start = await page.evaluate(() => performance.now())
  await page.getByLabel('File to open').first().setInputFiles(file)
  const first = (await whenRows(page, 0)) - start
  const rows = await settledRows(page)
  return `import: first rows ${ms(first)}, ${rows.toLocaleString('en')} rows, longest task ${ms(await longestTask(page))}`
}

const exporting = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: /^Files/ }).click()
  const start = performance.now()
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: PATIENCE }),
    page.getByRole('button', { name: /jsonl$/ }).click(),
  ])
  await download.path()
  const took = performance.now() - start
  await page.keyboard.press('Escape')
  return `export: ${ms(took)}, longest task ${ms(await longestTask(page))}`
}

const sharing = async (page: Page): Promise<readonly [line: string, link: string]> => {
  const start = performance.now()
  await page.getByRole('button', { name: /^Share this session/ }).click()
  const share = page.getByRole('button', { name: 'Encrypt and share' })
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('button')].some(
        (button) => button.textContent === 'Encrypt and share' && !button.disabled,
      ),
    undefined,
    { timeout: PATIENCE },
  )
  const ready = performance.now() - start
  await share.click()
  const link = await page.getByLabel('Link', { exact: true }).inputValue({ timeout: PATIENCE })
  const took = performance.now() - start
  return [
    `share: looked through in ${ms(ready)}, link after ${ms(took)}, longest task ${ms(await longestTask(page))}`,
    link,
  ]
}

const viewing = async (page: Page, link: string): Promise<string> => {
  await page.goto(link)
  const first = await whenRows(page, 0)
  const downloaded = await page.evaluate(
    () =>
      performance
        .getEntriesByType('resource')
        .find(({ name }) => name.includes('/api/shares/')) as PerformanceResourceTiming,
  )
  const rows = await settledRows(page)
  const starting = ms(await longestTask(page, downloaded.responseEnd))
  return `viewer: first rows ${ms(first - downloaded.responseEnd)} after the download, ${rows.toLocaleString('en')} rows, longest task until it ${starting}, since ${ms(await longestTask(page))}`
}

/** A session of 100,000 events through every door: imported, exported, shared, and opened by its link. */
export const benchTravel = async (say: (line: string) => void): Promise<void> => {
  const file = join(mkdtempSync(join(tmpdir(), 'parley-bench-')), 'long.parley.jsonl')
  const text = longSession(EVENTS)
  writeFileSync(file, text)
  say(`${EVENTS.toLocaleString('en')} events, ${Math.round(text.length / 1e6)} MB`)
  const app = await startApp(say)
  const browser = await chromium.launch({ executablePath: findChromium(say), args: ['--no-sandbox', '--disable-quic'] })
  try {
    const page = await opened(browser)
    await page.goto(app.url)
    await page.getByRole('button', { name: /^Files/ }).waitFor()
    await page.waitForTimeout(1500)
    say(`the page's start: longest task ${ms(await longestTask(page))}`)
    say(await importing(page, file))
    say(await exporting(page))
    const [line, link] = await sharing(page)
    say(line)
    say(await viewing(await opened(browser), link))
  } finally {
    await browser.close()
    await app.stop()
  }
}
