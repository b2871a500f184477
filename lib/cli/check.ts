import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { wireProblem } from '@/lib/client/problems'
import { tour } from '@/lib/explore/tour'
import type { Severity } from '@/lib/spec/findings'
import { factsOf } from '@/lib/spec/probing/facts'
import { PATIENCE } from '@/lib/spec/probing/patience'
import { plannedProbes, runProbes } from '@/lib/spec/probing/run-probes'
import { ALL_PROBES } from '@/lib/spec/probes/all-probes'
import { againstBaseline } from '@/lib/spec/report/baseline'
import { jsonReport } from '@/lib/spec/report/json'
import { junitReport } from '@/lib/spec/report/junit'
import { markdownReport } from '@/lib/spec/report/markdown'
import type { SpecReport } from '@/lib/spec/report/report'
import { sarifReport } from '@/lib/spec/report/sarif'
import { sessionReport } from '@/lib/spec/report/session-report'
import { textReport } from '@/lib/spec/report/text'
import { ALL_RULES } from '@/lib/spec/rules/all-rules'
import { SpecEngine } from '@/lib/spec/spec-engine'
import { egress } from '@/lib/server/egress'
import { CHECK_HELP, checkOptions, type CheckOptions, type Format } from './check-options'
import { EXIT, type Io } from './io'
import { connectOptions } from './options'
import { withSession, type CliSession } from './session'

const WRITERS: Readonly<Record<Format, (report: SpecReport, bar: Severity | undefined) => string>> = {
  text: textReport,
  json: jsonReport,
  junit: junitReport,
  sarif: sarifReport,
  markdown: markdownReport,
}

const sayPlan = ({ risks }: CheckOptions, io: Io): void => {
  for (const { id, risk, sends } of plannedProbes({ probes: ALL_PROBES, risks })) {
    io.out(`${id} (${risk})`)
    for (const line of sends) io.out(`  ${line}`)
  }
}

/** Looks around, then sends the probes; what comes of both is on the recording. */
const exercise = async (session: CliSession, options: CheckOptions, io: Io): Promise<void> => {
  const { connection, recording, views } = session
  const { server, tools, patience, risks, dryRun } = options
  const stop = new AbortController()
  const forget = io.onInterrupt?.(() => {
    stop.abort()
  })
  const { signal } = stop
  const { headers, roots } = connectOptions(options.url, server)
  connection.listen()
  await tour(connection, { catalog: () => views().catalog(), tools, roots, patience, signal })
  const view = views().connection()
  const facts = view && factsOf(view, headers)
  if (dryRun) sayPlan(options, io)
  else if (facts && risks.length > 0) {
    await runProbes(
      { probes: ALL_PROBES, facts, tools, risks },
      { recording, fetch: egress, newId: randomUUID, describe: wireProblem, patience: PATIENCE, signal },
    )
  }
  forget?.()
}

const reportOf = ({ recording, views }: Pick<CliSession, 'recording' | 'views'>): SpecReport | undefined => {
  const { events } = recording
  const engine = new SpecEngine(ALL_RULES)
  engine.advance(events)
  const connections = views().connections()
  const view = views().connection()
  return view && sessionReport(view, { events, connections, engine, probes: ALL_PROBES })
}

const isBroken = ({ summary: { must, should } }: SpecReport, bar: Severity | undefined): boolean =>
  bar !== undefined && must + (bar === 'must' ? 0 : should) > 0

/** `parley check`: exit codes as in its help. */
export const check = async (args: string[], io: Io): Promise<number> => {
  const options = await checkOptions(args)
  if (!options) {
    io.out(CHECK_HELP)
    return EXIT.ok
  }
  const { url, server, format, bar, baseline, out, dryRun } = options
  let begun: Pick<CliSession, 'recording' | 'views'> | undefined
  const code = await withSession(
    url,
    server,
    io,
    async (session) => {
      await exercise(session, options, io)
      return EXIT.ok
    },
    (session) => {
      begun = session
    },
  )
  const judged = begun && reportOf(begun)
  if (!judged || dryRun) return code
  const report = baseline ? againstBaseline(judged, baseline) : judged
  const text = WRITERS[format](report, bar)
  if (out === undefined) io.out(text)
  else await writeFile(out, `${text}\n`)
  return code === EXIT.ok && isBroken(report, bar) ? EXIT.failed : code
}
