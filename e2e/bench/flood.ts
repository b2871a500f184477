import { chromium, type Page } from '@playwright/test'
import { Workbench } from '@/e2e/pages/workbench'
import { startApp } from '@/e2e/setup/app'
import { findChromium } from '@/e2e/setup/chromium'

const NOTIFICATIONS = 5000
const RUNS = 3

type Flood = { readonly first: number; readonly all: number; readonly result: number; readonly longest: number }

/** Presses Call, then watches from inside the page; milliseconds since the press, and the longest main-thread task. */
const measure = (page: Page, expected: number): Promise<Flood> =>
  page.evaluate(async (wanted) => {
    let longest = 0
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
    })
    observer.observe({ type: 'longtask' })
    const grid = document.querySelector('[role=grid][aria-label=Timeline]')
    const before = Number(grid?.getAttribute('aria-rowcount'))
    const start = performance.now()
    ;[...document.querySelectorAll('button')].find(({ textContent }) => textContent.startsWith('Call'))?.click()
    let first = 0
    let all = 0
    let result = 0
    while (performance.now() - start < 60_000 && (all === 0 || result === 0)) {
      await new Promise((resolve) => setTimeout(resolve, 10))
      const rows = Number(grid?.getAttribute('aria-rowcount')) - before
      const now = performance.now() - start
      if (first === 0 && rows > 1) first = now
      if (all === 0 && rows >= wanted) all = now
      const card = document.querySelector('section[aria-label^="Call p"]')
      if (result === 0 && card?.getAttribute('aria-label')?.endsWith('Result')) result = now
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
    observer.disconnect()
    return { first, all, result, longest }
  }, expected)

/** One call that sends 5,000 notifications, as the page draws it: the production build in a real Chromium. */
export const benchFlood = async (say: (line: string) => void): Promise<void> => {
  const app = await startApp(say)
  const browser = await chromium.launch({ executablePath: findChromium(say), args: ['--no-sandbox', '--disable-quic'] })
  try {
    for (const era of ['modern', 'legacy'] as const) {
      for (let run = 1; run <= RUNS; run++) {
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
        const workbench = new Workbench(page)
        await page.goto(app.url)
        await page.getByRole('button', { name: new RegExp(`Connect to Concierge, ${era}`) }).click()
        const panel = await workbench.pick('burst')
        await workbench.fill(panel, { count: String(NOTIFICATIONS) })
        const { first, all, result, longest } = await measure(page, NOTIFICATIONS)
        const [a, b, c, d] = [first, all, result, longest].map((ms) => `${Math.round(ms)} ms`)
        say(`${era} ${run}: first rows ${a}, all ${NOTIFICATIONS} rows ${b}, result ${c}, longest task ${d}`)
        await page.close()
      }
    }
  } finally {
    await browser.close()
    await app.stop()
  }
}
