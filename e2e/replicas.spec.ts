import { canHavePostgres, startPostgres } from '@/lib/server/database/test-postgres'
import { LiveShare, watchedBy } from './pages/live-share'
import { SharePane } from './pages/share-pane'
import { Workbench } from './pages/workbench'
import { startApp } from './setup/app'
import type { App } from './setup/app'
import { demoUrl, expect, test } from './test'

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** The address as a balancer that sends its owner to one replica sends somebody else to the other. */
const through = (app: App, link: string): string => {
  const { pathname, hash } = new URL(link)
  return new URL(pathname + hash, app.url).href
}

test.describe('two replicas on one PostgreSQL', () => {
  // Where there must be one, starting it fails and says why.
  test.skip(!canHavePostgres() && process.env['CI'] === undefined, 'no PostgreSQL here')

  let stop: (() => Promise<unknown>)[] = []
  let one: App
  let two: App
  test.beforeAll(async () => {
    const postgres = await startPostgres()
    stop.push(postgres.stop)
    const DATABASE_URL = await postgres.newUrl()
    // At the same time, on an empty database: both bring the tables up to date.
    const started = [startApp(say, { DATABASE_URL }), startApp(say, { DATABASE_URL })] as const
    for (const app of started)
      stop.unshift(async () => {
        await (await app).stop()
      })
    ;[one, two] = await Promise.all(started)
  })
  test.afterAll(async () => {
    for (const part of stop) await part()
    stop = []
  })

  test('what is shared at one is watched, answered, opened and gone at the other', async ({ page, browser }) => {
    const owner = new Workbench(page)
    await page.goto(one.url)
    await owner.connected(demoUrl('concierge', one.url))

    const live = new LiveShare(page)
    const liveLink = through(two, await live.start())
    const watcher = await watchedBy(browser, liveLink)
    await expect(watcher.state).toHaveText('live')
    await owner.call('book_trip', { Destination: 'Oslo' })
    await expect(watcher.workbench.row('tools/call book_trip')).toContainText('asking')
    await live.letAnswer()
    const ask = await watcher.workbench.ask('elicitation')
    await ask.fill({ 'Your name': 'Ada', 'E-mail': 'ada@example.com', Departure: '2027-05-01' })
    await ask.act(/^Accept/)
    await expect(owner.row('by a watcher')).toBeVisible()
    await expect(watcher.page.getByText('Your answer was given to the server.')).toBeVisible()
    await live.press('Stop and delete')
    await expect(watcher.state).toHaveText(/ended|expired/)

    const share = new SharePane(page)
    await share.open()
    const link = through(two, await share.link('Encrypt and share'))
    const { page: theirs, workbench: viewer } = await watchedBy(browser, link)
    await expect(viewer.row('tools/call book_trip')).toBeVisible()
    await share.tab('Your shares')
    await share.pane.getByRole('button', { name: /^Delete/ }).click()
    await expect(share.pane.getByText('Nothing shared yet')).toBeVisible()

    for (const gone of [link, liveLink]) {
      await theirs.goto('about:blank')
      const response = await theirs.goto(gone)
      expect(response?.status()).toBe(410)
      await expect(theirs.getByRole('heading', { level: 1 })).toContainText('expired')
    }
    await watcher.page.context().close()
    await theirs.context().close()
  })
})
