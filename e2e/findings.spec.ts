import { looksRight } from './looks-right'
import { Findings } from './pages/findings'
import type { Workbench } from './pages/workbench'
import { demoUrl, expect, test } from './test'

/** Connected to the Troublemaker, which has just answered with an error whose code is a word. */
const inTrouble = async (workbench: Workbench): Promise<Findings> => {
  await workbench.connected(demoUrl('troublemaker'))
  await expect(await workbench.call('error_code_string')).toContainText('Error without a code')
  const findings = new Findings(workbench)
  await expect(findings.mark(workbench.row('error no code'))).toBeVisible()
  return findings
}

test('a broken message is marked, and shown beside how it would be right', async ({ workbench, page }) => {
  const findings = await inTrouble(workbench)
  await findings.mark(workbench.row('error no code')).click()
  const finding = await findings.open('jsonrpc-error-code-integer')
  await expect(finding).toContainText('“EOOPS”')
  await expect(finding.getByRole('list', { name: 'What has to change' })).toContainText('/error/code "EOOPS" → -32603')
  await expect(finding.locator('.monaco-diff-editor')).toBeVisible()
  await expect(finding.locator('.line-insert').first()).toBeVisible()
  await expect(finding.getByRole('link', { name: /^2026-07-28/ })).toHaveAttribute(
    'href',
    /^https:\/\/modelcontextprotocol\.io\/specification\/2026-07-28\//,
  )
  const opened = page.context().waitForEvent('page')
  await finding.getByRole('link', { name: 'About this requirement' }).click()
  const about = await opened
  await expect(about.getByRole('heading', { level: 1 })).toHaveText('jsonrpc-error-code-integer')
})

test('a finding is copied as Markdown for an issue', async ({ workbench, page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const findings = await inTrouble(workbench)
  await findings.mark(workbench.row('error no code')).click()
  const finding = await findings.open('jsonrpc-error-code-integer')
  await finding.getByRole('button', { name: /^Copy as repro/ }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('curl')
})

test('the keyboard steps from finding to finding, and the filter keeps their rows alone', async ({
  workbench,
  page,
}) => {
  const findings = await inTrouble(workbench)
  await page.keyboard.press('Escape')
  await workbench.timeline.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('n')
  await expect(findings.list).toBeVisible()
  const first = await workbench.timeline.getByRole('row', { selected: true }).innerText()
  await page.keyboard.press('n')
  await expect.poll(() => workbench.timeline.getByRole('row', { selected: true }).innerText()).not.toBe(first)
  await findings.totals.getByRole('button', { name: /MUST$/ }).click()
  await expect(page.getByLabel('Filter the timeline')).toHaveValue('finding:must')
  await expect(workbench.row('error no code')).toBeVisible()
  await expect(workbench.row('server/discover')).toHaveCount(0)
})

test('the report tells what failed and leads to it; t leads back to the traffic', async ({ workbench, page }) => {
  const findings = await inTrouble(workbench)
  await findings.openReport()
  await expect(findings.report).toContainText(/\d+ % judged/)
  await findings.report
    .getByRole('button', { name: /failed$/ })
    .first()
    .click()
  const line = findings.requirement('jsonrpc-error-code-integer')
  await line.getByRole('button', { expanded: false }).click()
  await line.getByRole('button', { name: /“EOOPS”/ }).click()
  await expect(workbench.timeline).toBeVisible()
  await expect(workbench.timeline.getByRole('row', { selected: true })).toContainText('error no code')
  await expect(findings.list).toBeVisible()
  await page.keyboard.press('r')
  await expect(findings.report).toBeVisible()
  await page.keyboard.press('t')
  await expect(workbench.timeline).toBeFocused()
})

test('what a probe sends is seen before it is sent, and what came of it in the report', async ({ workbench }) => {
  const findings = await inTrouble(workbench)
  await findings.openReport()
  await findings.report.getByLabel('Filter the report').fill('jsonrpc-invalid-request')
  await findings.requirement('jsonrpc-invalid-request').getByRole('button', { name: 'Probe…' }).click()
  await expect(findings.probes.getByRole('listitem').first()).toContainText('jsonrpc-invalid-request')
  await expect(findings.probes.getByRole('list').getByRole('listitem').nth(1)).toBeVisible()
  await findings.probes.getByRole('button', { name: 'Run it' }).click()
  await expect(findings.probes.getByRole('status')).toContainText('1 of 1 run')
  await expect(findings.requirement('jsonrpc-invalid-request').last()).toContainText(/time|judged/)
  await findings.probes.getByRole('button', { name: 'Traffic' }).click()
  await expect(workbench.page.getByLabel('Filter the timeline')).toHaveValue('probe:jsonrpc-invalid-request')
  await expect(workbench.timeline.getByRole('row').nth(1)).toBeVisible()
})

test('a result is expected from now on, and the next call held against it', async ({ workbench }) => {
  await workbench.connected(demoUrl('troublemaker'))
  await expect(await workbench.call('good')).toContainText('Nothing to see here')
  const exchange = await workbench.inspect(workbench.row('tools/call good'), 'Exchange')
  await exchange.getByRole('button', { name: 'Expect this result' }).click()
  await expect(exchange.getByText('No later call of the same thing yet.')).toBeVisible()
  await workbench.pick('good')
  await workbench.page.getByRole('button', { name: /^Call/ }).first().click()
  await expect(workbench.row('tools/call good')).toHaveCount(2)
  await workbench.row('tools/call good').last().click()
  await expect(exchange.getByText('As expected')).toBeVisible()
  await exchange.getByRole('combobox', { name: 'Another call' }).selectOption({ index: 1 })
  await expect(exchange.getByRole('list', { name: 'Both calls, part by part' })).toContainText('the same')
})

test('every requirement has a page, found by its words', async ({ page }) => {
  await page.goto(new URL('/spec', process.env['PARLEY_URL']).href)
  await page.getByLabel('Search').fill('unique tool names')
  await page.getByRole('link', { name: /^tools-name-unique\s/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('tools-name-unique')
  await expect(page.getByRole('heading', { name: 'How to fix it' })).toBeVisible()
  await page.getByRole('link', { name: 'All requirements' }).click()
  await page.getByLabel('Seen').selectOption('never')
  await page.getByRole('link', { name: /^tools-rate-limit\s/ }).click()
  await expect(page.getByText('No client can tell from the wire.')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  const width = colorScheme === 'light' ? 1024 : 1440
  test.describe(`${colorScheme}, ${width} wide`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } })
    test('findings, report, probes, pages: axe finds nothing, nothing is cut off', async ({
      workbench,
      page,
    }, info) => {
      test.slow()
      const look = (name: string) => looksRight(page, info.outputPath(`${name}-${colorScheme}-${width}.png`))
      const findings = await inTrouble(workbench)
      await findings.mark(workbench.row('error no code')).click()
      await expect(findings.list.locator('.line-insert').first()).toBeVisible()
      await look('finding')
      await findings.openReport()
      await look('report')
      await findings.report.getByRole('button', { name: 'Probes', exact: true }).click()
      await expect(findings.probes.getByRole('list', { name: 'Probes to run' })).toBeVisible()
      await look('probes')
      await page.goto(new URL('/spec', process.env['PARLEY_URL']).href)
      await look('requirements')
      await page.goto(new URL('/spec/jsonrpc-invalid-request', process.env['PARLEY_URL']).href)
      await look('requirement')
    })
  })
}
