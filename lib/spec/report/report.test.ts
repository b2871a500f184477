import { describe, expect, it } from 'vitest'
import type { ConnectionId } from '@/lib/recording/events'
import type { Seq } from '@/lib/recording/keys'
import type { RequirementId } from '@/lib/spec/catalogue/requirements'
import type { Finding, Outcome } from '@/lib/spec/findings'
import { entryOf, severityOf } from '@/lib/spec/severity'
import { againstBaseline, readBaseline } from './baseline'
import { jsonReport } from './json'
import { junitReport } from './junit'
import { markdownReport } from './markdown'
import { buildReport, type SpecReport } from './report'
import { sarifReport } from './sarif'
import { textReport } from './text'

const REVISION = '2026-07-28'

const outcome = (id: RequirementId, kind: Outcome['outcome'], more: Partial<Outcome> = {}): Outcome => {
  const spec = entryOf(id).spec[REVISION]
  return {
    id,
    level: entryOf(id).level,
    severity: severityOf(id),
    outcome: kind,
    judged: 1,
    broken: Number(kind === 'failed'),
    ...(spec !== undefined && { spec }),
    ...more,
  }
}

const finding = (id: RequirementId, message: string, more: Partial<Finding> = {}): Finding => ({
  key: `c1/${id}/0`,
  id,
  level: entryOf(id).level,
  severity: severityOf(id),
  connectionId: 'c1' as ConnectionId,
  revision: REVISION,
  message,
  seq: 7 as Seq,
  evidence: [7 as Seq],
  ...more,
})

const FINDINGS = [
  finding('tools-name-string', 'The name of a tool is 7.', {
    path: '/result/tools/3/name',
    actual: 7,
    expected: 'a string',
  }),
  finding('jsonrpc-schema-valid', 'The message has the wrong type.', { path: '/result/tools/3/name' }),
  finding('tools-name-charset', 'The tool “a\u001b[31m<b>|” has characters that clients refuse.', {
    path: '/result/tools/0/name',
  }),
]

const report = (): SpecReport =>
  buildReport({
    server: { url: 'http://server.test/mcp', name: 'concierge', version: '1.0.0' },
    era: 'modern',
    revision: REVISION,
    outcomes: [
      outcome('tools-name-charset', 'failed'),
      outcome('tools-name-string', 'failed'),
      outcome('tools-list-shape', 'passed'),
      outcome('prompts-list-shape', 'not-exercised', { reason: 'No prompt was seen.' }),
      outcome('resources-list-shape', 'not-applicable', { reason: 'The server does not declare resources.' }),
      outcome('jsonrpc-schema-valid', 'failed'),
    ],
    findings: FINDINGS,
  })

/** Whether every element that opens closes. */
const isBalanced = (xml: string): boolean => {
  const open: string[] = []
  for (const [, slash, name = '', selfClosing] of xml.matchAll(/<(\/?)([a-z-]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (selfClosing) continue
    if (!slash) open.push(name)
    else if (open.pop() !== name) return false
  }
  return open.length === 0
}

describe('a report', () => {
  it('counts what is broken by severity, and what could have been judged', () => {
    expect(report().summary).toEqual({
      passed: 1,
      failed: 3,
      'not-exercised': 1,
      'not-applicable': 1,
      must: 1,
      should: 1,
      hint: 0,
      observable: 5,
      covered: 4,
    })
  })

  it('tells each thing once, by its own requirement, in the order of the areas', () => {
    expect(report().outcomes.map(({ id, findings }) => [id, findings.length])).toEqual([
      ['jsonrpc-schema-valid', 0],
      ['tools-name-charset', 1],
      ['tools-name-string', 1],
      ['tools-list-shape', 0],
      ['resources-list-shape', 0],
      ['prompts-list-shape', 0],
    ])
    expect(report().outcomes[0]?.reason).toBe('What breaks it is told by more specific requirements.')
  })

  it('reads as text, without what a terminal would act upon', () => {
    expect(textReport(report())).toMatchInlineSnapshot(`
      "concierge 1.0.0 · modern · 2026-07-28

      Tools
        ! tools-name-charset (SHOULD): Tool names consist of ASCII letters, digits, underscore, hyphen and dot, without spaces, commas or other special characters.
          The tool “a [31m<b>|” has characters that clients refuse.
            at /result/tools/0/name · event 7
          https://modelcontextprotocol.io/specification/2026-07-28/server/tools#tool-names

        ✗ tools-name-string (SCHEMA): Each tool has a string name.
          The name of a tool is 7.
            at /result/tools/3/name · event 7
            actual   7
            expected "a string"
          https://modelcontextprotocol.io/specification/2026-07-28/schema#tool

      1 MUST, 1 SHOULD broken. 1 passed, 3 failed, 1 not exercised, 1 not applicable.
      Judged 4 of the 5 requirements that 2026-07-28 has for this server (80 %)."
    `)
  })

  it('is a baseline for the next one: the same thing wrong in another entry is known', () => {
    const known = readBaseline(jsonReport(report()))
    const moved = FINDINGS.map((one) => ({ ...one, path: one.path?.replace(/\d+/, '9') ?? '' }))
    const next = buildReport({ ...report(), outcomes: [outcome('tools-name-string', 'failed')], findings: moved })
    expect(againstBaseline(next, known).summary).toMatchObject({ must: 0, failed: 1 })
    const other = [finding('tools-name-string', 'It has no name.', { path: '/result/tools/1' })]
    const worse = buildReport({ ...report(), outcomes: [outcome('tools-name-string', 'failed')], findings: other })
    expect(againstBaseline(worse, known).summary).toMatchObject({ must: 1 })
  })

  it.each([
    ['nonsense', 'it is not JSON'],
    ['{"outcomes": [7]}', 'it is not a report made with --format json'],
  ])('refuses a baseline that is none: %s', (text, message) => {
    expect(() => readBaseline(text)).toThrow(message)
  })

  it('is JUnit XML: failures from the bar on, the rest told, what was not judged skipped', () => {
    const xml = junitReport(report(), 'must')
    expect(xml).toContain('<testsuite name="Tools" tests="3" failures="1" skipped="0" errors="0">')
    expect(xml).toContain('<failure type="SCHEMA" message="The name of a tool is 7.">')
    expect(xml).toContain('<skipped message="No prompt was seen."/>')
    expect(xml).toContain('&lt;b&gt;|')
    expect(isBalanced(xml)).toBe(true)
    expect(junitReport(report(), 'should').match(/<failure/g)).toHaveLength(2)
    expect(junitReport(report(), undefined)).not.toContain('<failure')
  })

  it('is SARIF 2.1.0: a rule for each broken requirement, a result for each finding', () => {
    const { runs } = JSON.parse(sarifReport(report())) as {
      runs: { tool: { driver: { rules: { id: string; helpUri: string }[] } }; results: object[] }[]
    }
    expect(runs[0]?.tool.driver.rules.map(({ id }) => id)).toEqual(['tools-name-charset', 'tools-name-string'])
    expect(runs[0]?.tool.driver.rules[0]?.helpUri).toMatch(
      /^https:\/\/modelcontextprotocol\.io\/specification\/2026-07-28\//,
    )
    expect(runs[0]?.results).toMatchObject([
      { ruleId: 'tools-name-charset', level: 'warning' },
      { ruleId: 'tools-name-string', level: 'error', properties: { actual: 7, expected: 'a string' } },
    ])
  })

  it('is Markdown in which server text is no markup', () => {
    const markdown = markdownReport(report())
    expect(markdown).toContain('# concierge 1.0.0 against MCP 2026-07-28')
    expect(markdown).toContain(String.raw`\<b\>\|`)
    expect(markdown).toContain('| Tools | 2 | 1 | 0 | 0 |')
    expect(markdown).toContain('- `prompts-list-shape`: No prompt was seen.')
  })
})
