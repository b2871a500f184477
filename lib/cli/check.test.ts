import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SpecReport } from '@/lib/spec/report/report'
import { DEMO_SERVERS } from '@/lib/testing/demo-servers'
import { serve, type Served } from '@/lib/testing/serve'
import { run } from './main'

let good: Served
let bad: Served
let folder: string
beforeAll(async () => {
  good = await serve(DEMO_SERVERS.concierge)
  bad = await serve(DEMO_SERVERS.troublemaker)
  folder = await mkdtemp(join(tmpdir(), 'parley-check-'))
})
afterAll(async () => {
  await good.stop()
  await bad.stop()
  await rm(folder, { recursive: true })
})

const check = async (...args: string[]) => {
  const out: string[] = []
  const err: string[] = []
  const code = await run(['check', ...args], {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const jsonOf = async (...args: string[]) => {
  const { code, out } = await check(...args, '--format', 'json')
  return { code, report: JSON.parse(out) as SpecReport }
}

describe('parley check', () => {
  it('exits 0 for a server that does everything right', async () => {
    const { code, report } = await jsonOf(good.url, '--probes', 'off')
    expect({ code, must: report.summary.must }).toEqual({ code: 0, must: 0 })
    expect(report).toMatchObject({
      server: { url: good.url, name: 'parley-concierge' },
      era: 'modern',
      revision: '2026-07-28',
    })
    expect(report.summary.passed).toBeGreaterThan(50)
  })

  it('exits 1 for a broken MUST, and says where and what', async () => {
    const { code, report } = await jsonOf(bad.url, '--probes', 'off', '--era', 'legacy')
    expect({ code, era: report.era }).toEqual({ code: 1, era: 'legacy' })
    expect(report.outcomes.find(({ id }) => id === 'tools-input-schema-object')).toMatchObject({
      level: 'SCHEMA',
      outcome: 'failed',
      spec: expect.stringMatching(/^https:\/\/modelcontextprotocol\.io\/specification\/2025-11-25\//) as string,
      findings: [{ path: expect.stringMatching(/^\/result\/tools\/\d+/) as string }],
    })
  })

  it('lets the bar decide: never fails with --fail-on never', async () => {
    expect((await check(bad.url, '--probes', 'off', '--fail-on', 'never')).code).toBe(0)
  })

  it('counts only what a baseline does not know', async () => {
    const file = join(folder, 'baseline.json')
    await check(bad.url, '--probes', 'off', '--format', 'json', '--out', file)
    expect((await check(bad.url, '--probes', 'off', '--baseline', file)).code).toBe(0)
    expect((await check(bad.url, '--probes', 'off', '--allow-tool', 'wrong_id', '--baseline', file)).code).toBe(1)
  })

  it('calls the tools it may', async () => {
    const before = await jsonOf(good.url, '--probes', 'off')
    const after = await jsonOf(good.url, '--probes', 'off', '--allow-tool', 'weather')
    const outcome = ({ report }: typeof before) =>
      report.outcomes.find(({ id }) => id === 'tools-call-content-array')?.outcome
    expect([outcome(before), outcome(after)]).toEqual(['not-exercised', 'passed'])
  })

  it('says with --dry-run what the probes would send, and sends none', async () => {
    const record = join(folder, 'dry.jsonl')
    const { code, out } = await check(good.url, '--dry-run', '--probes', 'all', '--record', record)
    expect(code).toBe(0)
    expect(out).toContain('jsonrpc-parse-error (')
    expect(await readFile(record, 'utf8')).not.toContain('probing-started')
  })

  it('sends the safe probes unless told otherwise', async () => {
    const { code, report } = await jsonOf(good.url)
    expect(code).toBe(0)
    expect(report.outcomes.find(({ id }) => id === 'headers-method-missing-rejected')?.outcome).toBe('passed')
  })

  it.each([
    [['--format', 'pdf'], '--format pdf: use text, json, junit, sarif or markdown'],
    [['--probes', 'some'], '--probes some: use off, safe, tools or all'],
    [['--fail-on', 'must not'], '--fail-on must not: use must, should or never'],
    [['--era', 'legacy', '--revision', '2024-11-05'], '--era and --revision exclude each other'],
    [['--baseline', '/nowhere.json'], '--baseline /nowhere.json'],
  ])('exits 2 for bad usage: %j', async (args, message) => {
    const { code, err } = await check(good.url, ...args)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })

  it('exits 2 where there is no server, and 2 for a baseline that is none', async () => {
    expect((await check('http://127.0.0.1:9/mcp')).code).toBe(2)
    const file = join(folder, 'nonsense.json')
    await writeFile(file, '{}')
    expect((await check(good.url, '--baseline', file)).err).toContain('not a report made with --format json')
  })
})
