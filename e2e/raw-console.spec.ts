import { looksRightInAll } from './looks-right'
import { RawConsole } from './pages/raw-console'
import { demoUrl, expect, test } from './test'

test('anything is written by hand, sent on the open connection, and sent again changed', async ({
  workbench,
  page,
}, info) => {
  await workbench.version('legacy')
  await workbench.connected(demoUrl('concierge'))
  await page.keyboard.press('Escape')
  await page.keyboard.press('w')
  const raw = new RawConsole(page)
  await raw.template('ping')
  await expect(raw.body).toHaveValue(/"id": "raw-1"/)
  await looksRightInAll(page, 'raw-console', (file) => info.outputPath(file))
  await page.setViewportSize({ width: 1440, height: 900 })
  await raw.body.click()
  await page.keyboard.press('ControlOrMeta+Enter')
  // The row of what came back is selected, and in sight.
  const selected = workbench.timeline.getByRole('row', { selected: true })
  await expect(selected).toContainText(/result.*raw-1/)
  await expect(selected).toBeInViewport()
  await expect(raw.body).toHaveValue(/"id": "raw-2"/)

  await raw.body.fill('{"jsonrpc": "2.0", garbage')
  await expect(raw.pane.getByRole('status')).toContainText('It is no JSON')
  await raw.send.click()
  await expect(workbench.row(/not JSON/)).toHaveCount(1)
  await expect(workbench.row(/-32700/)).toHaveCount(1)

  await raw.pane.getByText('Bytes', { exact: true }).click()
  await raw.pane.getByLabel('Bytes to send, in hex').fill('ff fe 00 7b')
  await raw.send.click()
  await expect(workbench.row(/not JSON/)).toHaveCount(2)
  const panel = await workbench.inspect(workbench.row(/not JSON/).last(), 'HTTP')
  await expect(panel.getByLabel('Request body in hex')).toContainText('ff fe 00 7b')

  // A message of the SDK lane goes out once more, changed.
  await workbench
    .row(/tools\/list/)
    .first()
    .click()
  await page.getByRole('button', { name: 'Edit and resend this request' }).click()
  await expect(raw.body).toHaveValue(/tools\/list/)
  await raw.body.fill((await raw.body.inputValue()).replace('tools/list', 'prompts/list'))
  await raw.send.click()
  await expect(workbench.row(/prompts\/list.*raw-/)).toHaveCount(1)
  await page.getByRole('button', { name: 'Close the console' }).click()
  await expect(raw.pane).toHaveCount(0)
})

test('rounds are held, tampered with, refused, sent once more, and dropped', async ({ workbench, page }, info) => {
  await workbench.version('modern')
  await workbench.connected(demoUrl('concierge'))
  await workbench.call('where_are_you')
  await page.getByRole('button', { name: 'Hold rounds' }).first().click()
  const ask = await workbench.ask('roots')
  await ask.act(/^Share|^Send/)
  const held = page.getByRole('form', { name: 'Round 2, held' })
  await held.getByRole('button', { name: 'Flip a byte of it' }).click()
  await looksRightInAll(page, 'held-round', (file) => info.outputPath(file))
  await held.getByRole('button', { name: /^Send edited/ }).click()
  await expect(workbench.newestCall()).toContainText(/-326\d\d|error/i)
  const panel = await workbench.inspect(workbench.row(/where_are_you/), 'Exchange')
  await expect(panel).toContainText('not the one the server gave')
  await expect(panel).toContainText(/requestState .*opaque/)

  await panel.getByRole('button', { name: 'Send round 1 again' }).click()
  await expect(workbench.row(/round 1 once more/)).toHaveCount(1)
  await workbench.inspect(workbench.row(/where_are_you/), 'Exchange')
  await expect(page.getByRole('listitem', { name: 'Sent once more' })).toContainText('round 1 once more')

  await workbench.call('where_are_you')
  await (await workbench.ask('roots')).act(/^Share|^Send/)
  await held.getByRole('button', { name: 'Drop', exact: true }).click()
  await expect(workbench.row(/The round was dropped/)).toHaveCount(1)
  // Only what breaks a MUST would be the server's fault.
  await expect(page.getByRole('contentinfo')).not.toContainText(/[1-9]\d* MUST/)
})
