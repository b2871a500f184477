import { ExplorePane } from './pages/explore-pane'
import { demoUrl, expect, test } from './test'

/** Two of the planted faults (all of them: lib/explore/demos.test.ts), the cell that shows it, and what it is called. */
const FAULTS = [
  { tool: 'hangs_on_decline', answers: 'form decline', title: 'Hangs' },
  { tool: 'books_anyway', answers: 'form decline', title: 'Accept and decline make no difference' },
] as const

test.setTimeout(240_000)

for (const era of ['modern', 'legacy'] as const) {
  test(`finds nothing in a tool that copes, in the ${era} era`, async ({ workbench }) => {
    await workbench.version(era)
    await workbench.connected(demoUrl('concierge'))
    await workbench.pick('review_diff')
    const explore = new ExplorePane(workbench)
    await explore.open()
    // Nothing hangs there: only patience with a busy machine.
    await explore.patience(60)
    await expect(workbench.row(/tools\/call/)).toHaveCount(0)
    await explore.start()
    expect(await explore.ended()).toContain('complete')
    await expect(explore.pane.getByText('Nothing found', { exact: true })).toBeVisible()
    await expect(explore.cell('sampling invalid')).toContainText(/result|error/)
  })

  test(`flags the cell of each planted fault, in the ${era} era`, async ({ workbench }) => {
    await workbench.version(era)
    await workbench.connected(demoUrl('troublemaker'))
    const explore = new ExplorePane(workbench)
    for (const { tool, answers, title } of FAULTS) {
      await workbench.pick(tool)
      await explore.open()
      await explore.patience(2)
      await explore.start()
      expect(await explore.ended()).toContain('complete')
      await expect(explore.findings.filter({ hasText: title })).not.toHaveCount(0)
      await expect(explore.cell(answers)).toContainText('flagged')
      await expect(explore.cell(answers)).toContainText(title)
    }
  })
}

test('a cell shows its run in the timeline, where the runs are out of sight otherwise', async ({ workbench, page }) => {
  await workbench.connected(demoUrl('troublemaker'))
  await workbench.pick('books_anyway')
  await page.keyboard.press('e')
  const explore = new ExplorePane(workbench)
  await explore.start()
  await explore.ended()
  await expect(workbench.row('tools/call books_anyway')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /rows of explorations and probes hidden$/ })).toBeVisible()
  await explore.cell('form decline').click()
  await expect(page.getByLabel('Filter the timeline')).toHaveValue(/^run:\d+$/)
  await expect(workbench.row('tools/call books_anyway')).toHaveCount(1)
  await expect(workbench.row(/^.*decline.*by the explorer/)).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.getByLabel('Filter the timeline')).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(explore.pane).toHaveCount(0)
  await workbench.row('explored books_anyway').click()
  await expect(explore.grid).toBeVisible()
})

test('stops when told to, and leaves the open connection as it was', async ({ workbench, page }) => {
  await workbench.connected(demoUrl('troublemaker'))
  await workbench.pick('hangs_on_decline')
  const explore = new ExplorePane(workbench)
  await explore.open()
  await explore.patience(60)
  await explore.start()
  await expect(explore.cell('all accepted')).toContainText('result')
  await explore.stop.click()
  expect(await explore.ended()).toContain('stopped')
  await expect(page.getByText('Connected', { exact: true })).toBeVisible()
})
