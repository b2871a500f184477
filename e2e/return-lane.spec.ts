import { readFile } from 'node:fs/promises'
import { Answers } from './pages/answers'
import { demoUrl, expect, test } from './test'

for (const era of ['modern', 'legacy'] as const)
  test(`a session’s answers are saved, played again, and stop where something else is asked (${era})`, async ({
    workbench,
    page,
  }) => {
    await workbench.version(era)
    await workbench.connected(demoUrl('concierge'))
    await workbench.call('review_diff')
    const first = await workbench.ask('sampling')
    await first.fill({ 'Your answer': 'Looks kind enough.' })
    await first.act(/^Send/)
    await expect(workbench.newestCall()).toContainText('Looks kind enough.')

    const answers = new Answers(page)
    await answers.open()
    await page.getByRole('button', { name: 'Save this session’s answers…' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save one answer' }).click()
    const file = await (await download).path()
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      format: 'parley-cassette',
      entries: [{ ask: { method: 'sampling/createMessage' } }],
    })
    await page.getByLabel('Cassette file').setInputFiles(file)
    await page.getByRole('button', { name: 'Answer from it' }).click()
    await answers.close()

    await workbench.call('review_diff')
    await expect(workbench.newestCall()).toContainText('Looks kind enough.')
    await expect(workbench.row('by the cassette').or(workbench.row('by cassette'))).toHaveCount(1)

    await workbench.call('review_diff', { Diff: '-stay\n+leave' })
    const odd = await workbench.ask('sampling')
    await expect(odd.card.getByText('The cassette has no answer to this')).toBeVisible()
    await expect(odd.card).toContainText('+leave')
    await odd.act('Answer by hand instead')
    await odd.fill({ 'Your answer': 'By hand.' })
    await odd.act(/^Send/)
    await expect(workbench.newestCall()).toContainText('By hand.')
  })

test('a call that needs a page visited first says so, waits for the page, and goes through again', async ({
  workbench,
  context,
}) => {
  await workbench.version('legacy')
  await workbench.connected(demoUrl('concierge'))
  await workbench.call('open_account', { 'Whose account': 'Grace' })
  const pages = workbench.newestCall().getByRole('region', { name: 'Pages to visit first' })
  await expect(pages).toContainText('127.0.0.1')
  const opened = context.waitForEvent('page')
  await pages.getByRole('link', { name: 'Open link' }).click()
  const approval = await opened
  await expect(pages).toContainText('the server will say when it is done')
  await approval.getByRole('button', { name: 'Approve' }).click()
  await expect(pages).toContainText('The server says it is complete.')
  await pages.getByRole('button', { name: 'Call again' }).click()
  await expect(workbench.newestCall()).toContainText('Account of Grace: opened.')
})

test('what is advertised follows a known client, and the server keeps to it', async ({ workbench, page }) => {
  await workbench.version('legacy')
  await workbench.connected(demoUrl('concierge'))
  await page.getByRole('button', { name: /^Capabilities/ }).click()
  await page.getByLabel('Advertise as').selectOption({ label: 'Bare client (nothing)' })
  await page.getByRole('button', { name: 'Reconnect now' }).click()
  await page.getByLabel('Filter the timeline').fill('kind:note')
  await expect(workbench.row(/(?<!dis)connected legacy/)).toHaveCount(2)
  await page.getByLabel('Filter the timeline').fill('')
  await expect(await workbench.call('review_diff')).toContainText('did not declare')
})

test('a form that breaks the rules of its revision is answered all the same, and its faults are named', async ({
  workbench,
}) => {
  await workbench.connected(demoUrl('troublemaker'))
  await workbench.call('elicit_nested')
  const ask = await workbench.ask('elicitation')
  await expect(ask.card).toContainText('elicitation-schema-flat')
  await expect(ask.card).toContainText('elicitation-schema-required-defined')
  await ask.act(/^Decline/)
  await expect(workbench.newestCall()).toContainText('"decline"')
})

test('roots and rejections can be left to a rule', async ({ workbench, page }) => {
  await workbench.connected(demoUrl('concierge'))
  const answers = new Answers(page)
  await answers.open()
  await answers.route('Roots', 'Configured')
  await answers.route('Sampling', 'Reject')
  await answers.close()
  await expect(await workbench.call('where_are_you')).toContainText(/no roots|none|nowhere/i)
  await expect(workbench.row('by policy')).toHaveCount(1)
  await expect(await workbench.call('review_diff')).toContainText('GIVEN_UP')
})
