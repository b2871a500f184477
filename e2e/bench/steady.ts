import { chromium } from '@playwright/test'
import { Workbench } from '@/e2e/pages/workbench'
import { startApp } from '@/e2e/setup/app'
import { findChromium } from '@/e2e/setup/chromium'
import { startFloodServer } from '@/lib/testing/faults/flood-server'

const RATE = 10_000
const SECONDS = 60
const COUNT = RATE * SECONDS
/** Milliseconds after which what is not there will not come. */
const PATIENCE = 600_000

/** 10,000 notifications a second for a minute, in a real Chromium: every row is there, and what that takes. */
export const benchSteady = async (say: (line: string) => void): Promise<void> => {
  const app = await startApp(say)
  const server = await startFloodServer()
  const browser = await chromium.launch({ executablePath: findChromium(say), args: ['--no-sandbox', '--disable-quic'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    const workbench = new Workbench(page)
    await page.goto(app.url)
    await workbench.connected(server.url)
    const before = await workbench.rowCount()
    const start = performance.now()
    await workbench.call('flood', { count: String(COUNT), rate: String(RATE) })
    // The call itself and its result are rows, too.
    const wanted = before + COUNT + 2
    let now = await workbench.rowCount()
    while (now < wanted && performance.now() - start < PATIENCE) {
      await page.waitForTimeout(1000)
      now = await workbench.rowCount()
    }
    const took = (performance.now() - start) / 1000
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('HeapProfiler.collectGarbage')
    const { usedSize } = await cdp.send('Runtime.getHeapUsage')
    const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate())
    const mb = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`
    say(
      `steady: ${now - before - 2} of ${COUNT} rows after ${took.toFixed(1)} s; heap ${mb(usedSize)}, kept ${mb(usage)}`,
    )
  } finally {
    await browser.close()
    await server.stop()
    await app.stop()
  }
}
