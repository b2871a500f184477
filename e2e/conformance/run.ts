import { readFile, writeFile } from 'node:fs/promises'
import { openSuite, type Suite } from './suite'
import { table, type Row } from './table'

const RESULTS = new URL('RESULTS.md', import.meta.url)
const REVISIONS = ['2025-11-25', '2026-07-28']

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const rowsOf = async (suite: Suite, revision: string): Promise<Row[]> => {
  const { required, extra } = await suite.scenarios(revision)
  const rows: Row[] = []
  for (const scenario of [...required, ...extra]) {
    const row = { revision, scenario, required: required.includes(scenario) }
    if (scenario.startsWith('auth/')) {
      rows.push(row)
      continue
    }
    const outcome = await suite.play(scenario, revision)
    rows.push({ ...row, outcome })
    say(`${outcome.ok ? '✓' : '✗'} ${revision} ${scenario} ${outcome.passed}/${outcome.checks}`)
    if (!outcome.ok) say(outcome.said)
  }
  return rows
}

/** Runs the client scenarios, prints them and holds them against the committed table; `--update` writes that anew. */
const main = async (): Promise<number> => {
  const suite = await openSuite()
  const rows = (await Promise.all(REVISIONS.map((revision) => rowsOf(suite, revision)))).flat()
  const text = table(suite.version, rows)
  say(`\n${text}`)
  const failed = rows.filter(({ required, outcome }) => required && outcome?.ok === false)
  if (process.argv.includes('--update')) await writeFile(RESULTS, text)
  else if ((await readFile(RESULTS, 'utf8')) !== text) {
    say('e2e/conformance/RESULTS.md says otherwise: npm run conformance -- --update writes it.')
    return 1
  }
  return failed.length > 0 ? 1 : 0
}

try {
  process.exitCode = await main()
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
