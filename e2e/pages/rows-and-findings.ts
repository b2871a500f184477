import { expect, type Page } from '@playwright/test'

/** What a page shows of a session, row by row in order, and what it found; to be compared across the doors. */
export type RowsAndFindings = { readonly rows: readonly string[]; readonly findings: string; readonly report: string }

/** Every row of the timeline, with its marks; the grid draws only those in sight, so that it is scrolled through. */
const allRows = async (page: Page): Promise<string[]> => {
  const grid = page.getByRole('grid', { name: 'Timeline' })
  return grid.evaluate(async (element) => {
    const rows = new Map<number, string>()
    const drawn = (): Promise<void> =>
      new Promise((done) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            done()
          }),
        ),
      )
    const before = element.scrollTop
    for (let top = 0; ; top += element.clientHeight / 2) {
      element.scrollTo({ top })
      await drawn()
      for (const row of element.querySelectorAll<HTMLElement>('[role="rowgroup"] [role="row"]'))
        rows.set(
          Number(row.getAttribute('aria-rowindex') ?? row.id.split('-').pop()),
          row.innerText.replace(/\s+/g, ' '),
        )
      if (top + element.clientHeight >= element.scrollHeight) break
    }
    element.scrollTo({ top: before })
    return [...rows].sort(([one], [other]) => one - other).map(([, text]) => text)
  })
}

const show = (page: Page, main: 'Timeline' | 'Report'): Promise<void> =>
  page.getByText(main, { exact: true }).filter({ visible: true }).click()

const look = async (page: Page): Promise<RowsAndFindings> => {
  await show(page, 'Timeline')
  const rows = await allRows(page)
  const findings = await page.getByRole('group', { name: 'Held against the spec' }).innerText()
  await show(page, 'Report')
  const report = await page.getByRole('region', { name: 'Report' }).innerText()
  await show(page, 'Timeline')
  // What only one's own session offers is no part of what is shown.
  return {
    rows,
    findings,
    report: report.replace(/^(Probe.*|Probes|List .*|Call a tool…)$\n?/gm, '').replace(/\s+/g, ' '),
  }
}

/** Looks until nothing changes any more: judging goes on for a while after the last row. */
export const rowsAndFindings = async (page: Page): Promise<RowsAndFindings> => {
  let last = ''
  await expect
    .poll(async () => {
      const before = last
      last = JSON.stringify(await look(page))
      return before === last
    })
    .toBe(true)
  return JSON.parse(last) as RowsAndFindings
}
